package dev.restante.authenticity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list of {@code tag=value}, as signatures and the records of DKIM and DMARC are (RFC 6376 section 3.2). Immutable.
 */
final class TagList {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private static final Pattern FOLDING_SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private final Map<String, Tag> tags;

    private TagList(Map<String, Tag> tags) {
        this.tags = tags;
    }

    /**
     * One value.
     *
     * @param value without white space at its ends
     * @param from where it begins in the text, after the equals sign
     * @param to where it ends, at the semicolon or the end of the text
     */
    record Tag(String value, int from, int to) {}

    // tag-list = tag-spec *( ";" tag-spec ) [ ";" ]
    static TagList parse(String text, Verdict ifMalformed) throws Refusal {
        var tags = new LinkedHashMap<String, Tag>();
        for (int from = 0; from <= text.length(); ) {
            int semicolon = text.indexOf(';', from);
            int to = semicolon < 0 ? text.length() : semicolon;
            if (!(to == text.length() && trim(text.substring(from, to)).isEmpty())) {
                add(tags, text, from, to, ifMalformed);
            }
            from = to + 1;
        }
        return new TagList(tags);
    }

    // tag-spec = [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
    private static void add(Map<String, Tag> tags, String text, int from, int to, Verdict ifMalformed) throws Refusal {
        int equals = text.indexOf('=', from);
        String name = equals < 0 || equals > to ? "" : trim(text.substring(from, equals));
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(ifMalformed, "\"" + Shown.value(trim(text.substring(from, to))) + "\" is not tag=value");
        }
        var tag = new Tag(trim(text.substring(equals + 1, to)), equals + 1, to);
        if (tags.putIfAbsent(name, tag) != null) {
            throw new Refusal(ifMalformed, "the tag " + Shown.value(name) + "= is there twice");
        }
    }

    /** Takes away folding white space, and nothing else that Java calls white. */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** All values by name, in order. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        tags.forEach((name, tag) -> values.put(name, tag.value()));
        return values;
    }

    Optional<Tag> tag(String name) {
        return Optional.ofNullable(tags.get(name));
    }

    /** The value of a tag, without white space at its ends. */
    Optional<String> value(String name) {
        return tag(name).map(Tag::value);
    }

    /** The value of a tag in which white space means nothing, such as base64. */
    Optional<String> compactValue(String name) {
        return value(name).map(value -> FOLDING_SPACE.matcher(value).replaceAll(""));
    }

    /** The items of a list with colons between them. */
    Optional<List<String>> items(String name) {
        return value(name)
                .map(value -> Stream.of(value.split(":", -1)).map(TagList::trim).toList());
    }

    /** Whether this is the first tag of all. */
    boolean isFirst(String name) {
        return tags.keySet().stream().findFirst().filter(name::equals).isPresent();
    }
}
