package dev.restante.mime;

import java.nio.charset.StandardCharsets;

/**
 * One field of a header: where its octets are, its name and its value.
 *
 * <p>A line that is not a field (no colon, or white space within what would be the name, as in the {@code From } line
 * of an mbox file) is kept in its place as a field with an empty name, whose value is the whole line.
 *
 * <p>Immutable and safe for use by several threads; name and value are read from the octets on each call.
 */
public final class HeaderField {

    private final RawMessage message;
    private final int start;
    private final int nameStart;
    private final int nameEnd;
    private final int valueStart;
    private final int end;

    HeaderField(RawMessage message, int start, int nameStart, int nameEnd, int valueStart, int end) {
        this.message = message;
        this.start = start;
        this.nameStart = nameStart;
        this.nameEnd = nameEnd;
        this.valueStart = valueStart;
        this.end = end;
    }

    /**
     * Where the field begins in its message.
     *
     * @return the offset of its first octet
     */
    public int start() {
        return start;
    }

    /**
     * Where the field ends in its message, with its folded lines and its last line end.
     *
     * @return the offset after its last octet
     */
    public int end() {
        return end;
    }

    /**
     * The name as it was written.
     *
     * @return the name without the colon and without the white space that some put before it; empty if the line is not
     *     a field
     */
    public String name() {
        return Octets.text(new String(message.octets(), nameStart, nameEnd - nameStart, StandardCharsets.ISO_8859_1));
    }

    /**
     * Whether this is the name of the field. Costs nothing: makes no string.
     *
     * @param name a field name; upper and lower case are equal
     * @return true if it is; false for any name if the line is not a field
     */
    public boolean isNamed(String name) {
        return nameStart < nameEnd && Octets.equalsIgnoreCase(message.octets(), nameStart, nameEnd, name);
    }

    /**
     * The value on one line: line ends of folding are removed, the white space after them stays (RFC 5322, section
     * 2.2.3), white space at both ends is trimmed. Read as UTF-8 if it is valid UTF-8, else as ISO-8859-1; encoded
     * words stay as they are.
     *
     * @return the value, empty if there is none
     */
    public String unfoldedValue() {
        return Octets.text(Octets.unfold(message.octets(), valueStart, end));
    }

    @Override
    public String toString() {
        return name() + ": " + unfoldedValue();
    }
}
