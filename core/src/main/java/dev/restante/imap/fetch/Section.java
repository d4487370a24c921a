package dev.restante.imap.fetch;

import dev.restante.imap.wire.Grammar;
import dev.restante.mime.HeaderField;
import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands between the brackets of {@code BODY[…]} (RFC 3501 section 6.4.5): a part, and what of it.
 *
 * @param path the numbers of the part; empty for the message itself
 * @param text what of the part
 * @param fields the names of header fields, for the two kinds that name some
 */
record Section(List<Integer> path, Text text, List<String> fields) {

    /** {@code section-text}, and its absence. */
    enum Text {
        ALL(""),
        HEADER("HEADER"),
        HEADER_FIELDS("HEADER.FIELDS"),
        HEADER_FIELDS_NOT("HEADER.FIELDS.NOT"),
        TEXT("TEXT"),
        MIME("MIME");

        private final String imapName;

        Text(String imapName) {
            this.imapName = imapName;
        }

        String imapName() {
            return imapName;
        }

        boolean namesFields() {
            return this == HEADER_FIELDS || this == HEADER_FIELDS_NOT;
        }
    }

    static final Section WHOLE = new Section(List.of(), Text.ALL, List.of());
    static final Section HEADER = new Section(List.of(), Text.HEADER, List.of());
    static final Section TEXT = new Section(List.of(), Text.TEXT, List.of());

    /** The octets of the section; empty if the message has no such part, or the part no such text. */
    Optional<SectionOctets> of(RawMessage message) {
        MimePart root = message.mime();
        return root.part(path.stream().mapToInt(Integer::intValue).toArray())
                .flatMap(part -> path.isEmpty() ? ofMessage(part) : ofPart(part));
    }

    private Optional<SectionOctets> ofPart(MimePart part) {
        return switch (text) {
            case ALL -> Optional.of(range(part, part.bodyStart(), part.end()));
            case MIME -> Optional.of(range(part, part.start(), part.bodyStart()));
            default -> part.embedded().flatMap(this::ofMessage);
        };
    }

    private Optional<SectionOctets> ofMessage(MimePart message) {
        return switch (text) {
            case ALL -> Optional.of(range(message, message.start(), message.end()));
            case HEADER -> Optional.of(range(message, message.start(), message.bodyStart()));
            case TEXT -> Optional.of(range(message, message.bodyStart(), message.end()));
            case HEADER_FIELDS, HEADER_FIELDS_NOT -> Optional.of(selectedFields(message));
            case MIME -> Optional.empty();
        };
    }

    private static SectionOctets range(MimePart part, int from, int to) {
        return new SectionOctets(part.message(), List.of(new SectionOctets.Range(from, to)), false);
    }

    private SectionOctets selectedFields(MimePart message) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(fields);
        List<SectionOctets.Range> ranges = new ArrayList<>();
        for (HeaderField field : message.headers()) {
            if (names.contains(field.name()) == (text == Text.HEADER_FIELDS)) {
                ranges.add(new SectionOctets.Range(field.start(), field.end()));
            }
        }
        return new SectionOctets(message.message(), ranges, true);
    }

    /** The section as the response names it, in upper case. */
    String inBrackets() {
        String numbers = path.stream().map(String::valueOf).collect(Collectors.joining("."));
        String dot = path.isEmpty() || text == Text.ALL ? "" : ".";
        String names = text.namesFields()
                ? fields.stream()
                        .map(name -> quotedIfNeeded(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.joining(" ", " (", ")"))
                : "";
        return "[" + numbers + dot + text.imapName() + names + "]";
    }

    private static String quotedIfNeeded(String name) {
        return name.chars().allMatch(Grammar::isAtomChar)
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
