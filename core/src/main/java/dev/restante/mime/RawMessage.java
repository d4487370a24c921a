package dev.restante.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message, octet for octet as it came: nothing added, nothing normalised.
 *
 * <p>Immutable and safe for use by several threads. All who hold a message share the one array of octets: reading and
 * writing a range never copies it. Two messages are equal only if they are the same object.
 *
 * <p>Offsets count octets from 0; a range goes from its first octet to before its last ({@code to} is exclusive).
 */
public final class RawMessage {

    private final byte[] octets;

    /**
     * The root of the index, once somebody has asked for it. Written without a lock: two threads may both compute it,
     * and either result will do, because a {@link MimePart} is immutable through final fields.
     */
    private @Nullable MimePart root;

    /** Written without a lock, as the root is. */
    private @Nullable String digest;

    private RawMessage(byte[] octets) {
        this.octets = octets;
    }

    /**
     * A message of these octets, which now belong to it: the caller must not change the array any more.
     *
     * @param octets the whole message, header and body
     * @return the message
     */
    public static RawMessage of(byte[] octets) {
        return new RawMessage(Objects.requireNonNull(octets, "octets"));
    }

    /**
     * A message of a copy of these octets; the caller may go on using the array.
     *
     * @param octets the whole message, header and body
     * @return the message
     */
    public static RawMessage copyOf(byte[] octets) {
        return new RawMessage(octets.clone());
    }

    /**
     * The size of the message in octets: what IMAP calls RFC822.SIZE and POP3 tells in LIST.
     *
     * @return the number of octets
     */
    public int size() {
        return octets.length;
    }

    /**
     * The octet at an offset.
     *
     * @param offset from 0 to {@code size() - 1}
     * @return the octet
     * @throws IndexOutOfBoundsException if there is no such octet
     */
    public byte at(int offset) {
        return octets[offset];
    }

    /**
     * Writes the whole message. The stream is handed the message's own array, so it must not change what it is given.
     *
     * @param out where to write
     * @throws IOException if the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(octets);
    }

    /**
     * Writes a range of the message. The stream is handed the message's own array, so it must not change what it is
     * given.
     *
     * @param out where to write
     * @param from the first octet
     * @param to the offset after the last octet
     * @throws IOException if the stream fails
     * @throws IndexOutOfBoundsException if the range is not within the message
     */
    public void writeTo(OutputStream out, int from, int to) throws IOException {
        Objects.checkFromToIndex(from, to, octets.length);
        out.write(octets, from, to - from);
    }

    /**
     * A copy of all octets.
     *
     * @return a new array
     */
    public byte[] toByteArray() {
        return octets.clone();
    }

    /**
     * A copy of a range of the octets.
     *
     * @param from the first octet
     * @param to the offset after the last octet
     * @return a new array
     * @throws IndexOutOfBoundsException if the range is not within the message
     */
    public byte[] toByteArray(int from, int to) {
        Objects.checkFromToIndex(from, to, octets.length);
        return Arrays.copyOfRange(octets, from, to);
    }

    /**
     * Copies a range of the octets.
     *
     * @param from the first octet
     * @param to the offset after the last octet
     * @param target where they are copied to
     * @param at where in it
     * @throws IndexOutOfBoundsException if the range is not within the message, or the target too small
     */
    public void copyTo(int from, int to, byte[] target, int at) {
        Objects.checkFromToIndex(from, to, octets.length);
        System.arraycopy(octets, from, target, at, to - from);
    }

    /**
     * A digest of the octets: the same for the same octets, in every server, and for no others. Computed when first
     * asked for.
     *
     * @return 128 bits of SHA-256 as 32 hexadecimal digits
     */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = Octets.digest(octets);
            digest = known;
        }
        return known;
    }

    /**
     * A stream that reads the whole message.
     *
     * @return a new stream, which needs no closing
     */
    public InputStream newInputStream() {
        return newInputStream(0, octets.length);
    }

    /**
     * A stream that reads a range of the message.
     *
     * @param from the first octet
     * @param to the offset after the last octet
     * @return a new stream, which needs no closing
     * @throws IndexOutOfBoundsException if the range is not within the message
     */
    public InputStream newInputStream(int from, int to) {
        Objects.checkFromToIndex(from, to, octets.length);
        return new ByteArrayInputStream(octets, from, to - from);
    }

    /**
     * The index of this message: its root, which is the message itself. Computed when first asked for, in one pass.
     *
     * @return the root of the tree of parts
     */
    public MimePart mime() {
        MimePart known = root;
        if (known == null) {
            known = new MimeIndexer(this).index();
            root = known;
        }
        return known;
    }

    /** The octets themselves, for reading only. */
    byte[] octets() {
        return octets;
    }

    @Override
    public String toString() {
        return "RawMessage[" + octets.length + " octets]";
    }
}
