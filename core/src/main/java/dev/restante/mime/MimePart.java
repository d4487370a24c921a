package dev.restante.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One node in the tree of a message: the message itself, a part of a multipart, or the message inside a
 * {@code message/rfc822} part.
 *
 * <p>A part is a header, from {@link #start()} to {@link #bodyStart()} with the empty line that ends it, and a body,
 * from there to {@link #end()}. All offsets are absolute in {@link #message()}, whatever the depth. The line end before
 * a boundary delimiter belongs to the delimiter and so to no part (RFC 2046, section 5.1.1).
 *
 * <p>Immutable and safe for use by several threads. A part keeps offsets only; header fields are read from the octets
 * whenever they are asked for.
 */
public final class MimePart {

    private final RawMessage message;
    private final int start;
    private final int bodyStart;
    private final int end;
    private final boolean inDigest;
    private final boolean multipart;
    private final List<MimePart> nested;

    MimePart(OpenPart part, int end, RawMessage message) {
        this.message = message;
        this.start = part.start();
        this.bodyStart = part.bodyStart();
        this.end = end;
        this.inDigest = part.isInDigest();
        this.nested = part.nested();
        this.multipart = part.isMultipart() && !nested.isEmpty();
    }

    /**
     * The message whose octets all offsets point into.
     *
     * @return the whole message, also for a part deep inside
     */
    public RawMessage message() {
        return message;
    }

    /**
     * Where the header begins.
     *
     * @return the offset of the first octet of the part
     */
    public int start() {
        return start;
    }

    /**
     * Where the body begins: after the empty line, or at {@link #end()} if the part is all header.
     *
     * @return the offset of the first octet of the body
     */
    public int bodyStart() {
        return bodyStart;
    }

    /**
     * Where the part ends.
     *
     * @return the offset after its last octet
     */
    public int end() {
        return end;
    }

    /**
     * The size of the body.
     *
     * @return the number of octets from {@link #bodyStart()} to {@link #end()}
     */
    public int bodySize() {
        return end - bodyStart;
    }

    /**
     * The size of the body in lines, as BODYSTRUCTURE wants it for text and messages (RFC 3501, section 7.4.2). Counts
     * line ends, as IMAP servers do: a last line without one adds nothing.
     *
     * @return the number of LF octets in the body
     */
    public int lines() {
        int lines = 0;
        for (int i = bodyStart; i < end; i++) {
            if (message.at(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /**
     * Where the first lines of the body end, as POP3 TOP wants it (RFC 1939, section 7).
     *
     * @param lines how many lines, 0 or more
     * @return the offset after that many lines, or {@link #end()} if there are fewer
     */
    public int endOfBodyLines(int lines) {
        int offset = bodyStart;
        for (int line = 0; line < lines && offset < end; line++) {
            offset = Octets.nextLine(message.octets(), offset, end);
        }
        return offset;
    }

    /**
     * Whether this part was split into {@link #children()}. A part that calls itself multipart but has no boundary
     * parameter, or no delimiter in its body, or lies beyond the limits of the index, is not: its body is one piece.
     *
     * @return true if there is at least one child
     */
    public boolean isMultipart() {
        return multipart;
    }

    /**
     * Whether this part holds a message that was indexed too.
     *
     * @return true if {@link #embedded()} is there
     */
    public boolean isMessage() {
        return !multipart && !nested.isEmpty();
    }

    /**
     * Whether this part is text of any kind.
     *
     * @return true if the type of {@link #contentType()} is {@code text}
     */
    public boolean isText() {
        return contentType().type().equals("text");
    }

    /**
     * The parts of a multipart, in order, without preamble and epilogue.
     *
     * @return an immutable list, empty for everything that is not {@link #isMultipart()}
     */
    public List<MimePart> children() {
        return multipart ? nested : List.of();
    }

    /**
     * The message inside a {@code message/rfc822} or {@code message/global} (RFC 6532) part. Its header begins where
     * the body of this part begins, and it ends where this part ends.
     *
     * @return the embedded message, empty for everything that is not {@link #isMessage()}
     */
    public Optional<MimePart> embedded() {
        return isMessage() ? Optional.of(nested.get(0)) : Optional.empty();
    }

    /**
     * The part with this number in IMAP (RFC 3501, section 6.4.5), counted from this part, which must be the root or an
     * embedded message. Part 1 of a message that is not a multipart is that message itself: its body is the part's
     * body. Numbers that follow a {@code message/rfc822} part count within the message inside it.
     *
     * @param path the numbers, such as 4, 2, 1 for {@code BODY[4.2.1]}
     * @return the part, or empty if there is none of that number; this part itself if no number is given
     */
    public Optional<MimePart> part(int... path) {
        return PartNumber.find(this, path);
    }

    /**
     * What the Content-Type field says. Without one it is {@code text/plain; charset=us-ascii}, or
     * {@code message/rfc822} in a {@code multipart/digest} (RFC 2046, section 5.1.5); {@code text/plain} too where the
     * field makes no sense (RFC 2045, section 5.2).
     *
     * @return the media type with its parameters
     */
    public MediaType contentType() {
        return structured("Content-Type")
                .map(value -> MediaType.parse(value).orElse(MediaType.TEXT_PLAIN))
                .orElse(inDigest ? MediaType.MESSAGE_RFC822 : MediaType.TEXT_PLAIN);
    }

    /**
     * What the Content-Disposition field says (RFC 2183).
     *
     * @return the disposition with its parameters, empty without the field or if it makes no sense
     */
    public Optional<ContentDisposition> disposition() {
        return structured("Content-Disposition").flatMap(ContentDisposition::parse);
    }

    /**
     * What the Content-Transfer-Encoding field says (RFC 2045, section 6.1). Whether it is known, or true, is not
     * checked.
     *
     * @return the name in lower case, {@code 7bit} if there is none
     */
    public String transferEncoding() {
        return structured("Content-Transfer-Encoding")
                .map(value -> new FieldParser(value).token().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .orElse("7bit");
    }

    /**
     * All fields of the header, in order, each with its octets. Together they cover the header without its empty line.
     *
     * @return an immutable list, made anew on each call
     */
    public List<HeaderField> headers() {
        var fields = new ArrayList<HeaderField>();
        HeaderScanner scanner = scanner();
        while (scanner.next()) {
            fields.add(scanner.field());
        }
        return List.copyOf(fields);
    }

    /**
     * The value of the first field of this name.
     *
     * @param name the field name; upper and lower case are equal
     * @return the {@linkplain HeaderField#unfoldedValue() unfolded value}, empty if there is no such field
     */
    public Optional<String> header(String name) {
        return structured(name).map(Octets::text);
    }

    /**
     * The values of all fields of this name, in order.
     *
     * @param name the field name; upper and lower case are equal
     * @return the {@linkplain HeaderField#unfoldedValue() unfolded values}, immutable, empty if there is no such field
     */
    public List<String> headers(String name) {
        var values = new ArrayList<String>();
        HeaderScanner scanner = scanner();
        while (scanner.next(name)) {
            values.add(Octets.text(scanner.latin1Value()));
        }
        return List.copyOf(values);
    }

    /** The first value of this name, one character per octet, ready for a {@link FieldParser}. */
    private Optional<String> structured(String name) {
        HeaderScanner scanner = scanner();
        return scanner.next(name) ? Optional.of(scanner.latin1Value()) : Optional.empty();
    }

    private HeaderScanner scanner() {
        return new HeaderScanner(message, start, bodyStart);
    }

    /** The part or message directly inside this one, by its number from 1; null if there is none. */
    @Nullable
    MimePart child(int number) {
        return multipart && number >= 1 && number <= nested.size() ? nested.get(number - 1) : null;
    }

    @Override
    public String toString() {
        return "MimePart[" + contentType().fullType() + " " + start + "-" + bodyStart + "-" + end + "]";
    }
}
