package dev.restante.pop3;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** LANG (RFC 6856 section 3). All texts are in English, which is the default language of RFC 2277 section 4.5 too. */
final class Lang {

    private static final String PREFERRED = "en";

    /** A tag, and the language's name in itself where it has one. */
    private static final String[] LISTING = {PREFERRED + " English", "i-default"};

    private Lang() {}

    static Pop3Command row() {
        return new Pop3Command(
                        "LANG", "[language]", Set.of(Pop3State.AUTHORIZATION, Pop3State.TRANSACTION), Lang::choose)
                .announcing(Pop3Capability.always("LANG"));
    }

    private static Pop3Reply choose(Pop3Session session, Arguments arguments) throws Pop3Exception {
        String[] ranges = arguments.words(0, 1);
        if (ranges.length == 0) {
            return Pop3Reply.ok("Languages follow", LISTING);
        }
        String tag = ranges[0].equals("*")
                ? PREFERRED
                : lookUp(ranges[0])
                        .orElseThrow(
                                () -> new Pop3Exception("Languages are " + tags().collect(Collectors.joining(", "))));
        return Pop3Reply.ok(tag + " Texts are in English");
    }

    /** RFC 4647 section 3.4: a range that is too narrow loses its last subtags, so {@code en-GB} finds {@code en}. */
    private static Optional<String> lookUp(String range) {
        for (String wider = range; ; wider = wider.substring(0, wider.lastIndexOf('-'))) {
            Optional<String> found = tags().filter(wider::equalsIgnoreCase).findFirst();
            if (found.isPresent() || !wider.contains("-")) {
                return found;
            }
        }
    }

    private static Stream<String> tags() {
        return Arrays.stream(LISTING).map(line -> line.split(" ", 2)[0]);
    }
}
