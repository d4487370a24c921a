package dev.restante.server.live;

import dev.restante.mail.EmailAddress;
import dev.restante.mail.ReceivedMail;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The tags that a mail brings along, as senders are used to from Mailpit: those of its header field {@code X-Tags},
 * with commas between them, and those behind a plus in its addresses, as in {@code jane+signup@example.com}.
 */
final class FirstTags {

    private static final int MOST = 50;

    private FirstTags() {}

    static List<String> of(ReceivedMail mail) {
        Stream<String> named = mail.headers("X-Tags").stream().flatMap(field -> Stream.of(field.split(",")));
        Stream<String> shown = Stream.of(mail.to(), mail.cc(), mail.from())
                .flatMap(Collection::stream)
                .map(EmailAddress::address);
        Stream<String> added = Stream.concat(shown, mail.bcc().stream()).flatMap(FirstTags::behindPlus);
        return distinct(Stream.concat(named, added).map(FirstTags::cleaned).limit(MOST));
    }

    private static Stream<String> behindPlus(String address) {
        int plus = address.indexOf('+');
        int at = address.lastIndexOf('@');
        return plus > 0 && plus < at ? Stream.of(address.substring(plus + 1, at).split("\\+")) : Stream.empty();
    }

    private static String cleaned(String tag) {
        String clean = Tags.cleaned(tag);
        return clean.length() > Tags.MAX_LENGTH ? "" : clean;
    }

    /** Of those that differ in case alone, the first. */
    private static List<String> distinct(Stream<String> tags) {
        SortedSet<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        tags.filter(tag -> !tag.isEmpty()).forEach(all::add);
        return List.copyOf(all);
    }
}
