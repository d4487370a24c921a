package dev.restante.imap.fetch;

import dev.restante.imap.wire.Grammar;
import dev.restante.mime.HeaderField;
import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands between the brackets of {@code BODY[…]} (RFC 3501 section 6.4.5): a part, and what of it.
 *
 * @param path the numbers of the part; empty for the message itself
 * @param text what of the part
 * @param fields the names of header fields, for the two kinds that name some
 */
public record Section(List<Integer> path, Text text, List<String> fields) {

    /** {@code section-text}, and its absence. */
    public enum Text {
        /** All of it, for a part without its header. */
        ALL(""),
        /** The header of a message. */
        HEADER("HEADER"),
        /** The header fields that are named. */
        HEADER_FIELDS("HEADER.FIELDS"),
        /** The header fields that are not named. */
        HEADER_FIELDS_NOT("HEADER.FIELDS.NOT"),
        /** The body of a message. */
        TEXT("TEXT"),
        /** The header of a part. */
        MIME("MIME");

        private final String imapName;

        Text(String imapName) {
            this.imapName = imapName;
        }

        static Optional<Text> named(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.imapName.equalsIgnoreCase(name))
                    .findFirst();
        }

        String imapName() {
            return imapName;
        }

        boolean namesFields() {
            return this == HEADER_FIELDS || this == HEADER_FIELDS_NOT;
        }
    }

    /** The message with its header. */
    public static final Section WHOLE = new Section(List.of(), Text.ALL, List.of());

    static final Section HEADER = new Section(List.of(), Text.HEADER, List.of());
    static final Section TEXT = new Section(List.of(), Text.TEXT, List.of());

    private static final Pattern SPEC = Pattern.compile(
            "(?:(?<path>[1-9][0-9]{0,8}(?:\\.[1-9][0-9]{0,8})*)(?:\\.(?=[A-Z])|$))?"
                    + "(?<text>HEADER\\.FIELDS(?:\\.NOT)?|HEADER|TEXT|MIME)?(?: \\((?<fields>[^()]+)\\))?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads a section as a URL has it (RFC 5092 section 5), once it is decoded.
     *
     * @param spec such as {@code 1.2} or {@code HEADER.FIELDS (DATE FROM)}
     * @return the section; empty if this is none
     */
    public static Optional<Section> parse(String spec) {
        Matcher m = SPEC.matcher(spec);
        if (!m.matches()) {
            return Optional.empty();
        }
        Text text = Text.named(m.group("text") == null ? "" : m.group("text")).orElseThrow();
        List<Integer> path = m.group("path") == null
                ? List.of()
                : Arrays.stream(m.group("path").split("\\."))
                        .map(Integer::valueOf)
                        .toList();
        List<String> fields = m.group("fields") == null
                ? List.of()
                : List.of(m.group("fields").split(" "));
        boolean sensible = fields.isEmpty() != text.namesFields() && !(text == Text.MIME && path.isEmpty());
        return sensible ? Optional.of(new Section(path, text, fields)) : Optional.empty();
    }

    /**
     * Finds the section.
     *
     * @param message where
     * @return its octets; empty if the message has no such part, or the part no such text
     */
    public Optional<SectionOctets> of(RawMessage message) {
        return part(message).flatMap(part -> path.isEmpty() ? ofMessage(part) : ofPart(part));
    }

    /** The part; empty if the message has no such part. */
    Optional<MimePart> part(RawMessage message) {
        return message.mime().part(path.stream().mapToInt(Integer::intValue).toArray());
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
        return SectionOctets.of(part.message(), from, to);
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
