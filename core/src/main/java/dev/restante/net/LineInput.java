package dev.restante.net;

import dev.restante.conversation.ConversationEnd.Cause;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The octets that a client sends: buffered, by line, by count, or window by window.
 *
 * <p>Lines end with CRLF and with nothing else (RFC 5321 section 2.3.8, RFC 3501 section 2.2, RFC 1939 section 3).
 * Before a read would block, what was written to the connection is flushed, so that replies to pipelined commands leave
 * together. For one thread at a time.
 */
public final class LineInput {

    private static final int WINDOW = 8 * 1024;

    /** What verbs of these protocols look like, and passwords in base64 hardly ever do. */
    private static final Pattern VERB = Pattern.compile("[A-Za-z]{1,12}");

    private final Intake in;
    private final Flushable beforeBlocking;
    private byte[] window = new byte[WINDOW];
    private int position;
    private int limit;

    /** What is kept of what the client says. */
    private Recording recording;

    /** From here to the position: what was taken of a line, and not recorded yet. */
    private int mark;

    /** Counts what a message or a literal brings, where a fault waits for it. */
    private @Nullable ContentWatch watch;

    /** Whether the input stands in the middle of a line that was refused: its end may never come. */
    private boolean overlong;

    /** What runs before a read that may block. */
    interface Flushable {
        void flush() throws IOException;
    }

    LineInput(InputStream in, Flushable beforeBlocking, Recording recording) {
        this.in = new Intake(in);
        this.beforeBlocking = beforeBlocking;
        this.recording = recording;
    }

    /** Counts content from now on, or no longer. */
    void watch(@Nullable ContentWatch counter) {
        watch = counter;
    }

    /** What is below the lines. */
    Intake intake() {
        return in;
    }

    /** Records elsewhere from now on, or nowhere. */
    void record(Recording target) {
        recording = target;
        mark = position;
    }

    /**
     * Reads a line.
     *
     * @param maxLength how many octets it may have without its CRLF; what goes beyond is skipped, not kept
     * @return the line without its CRLF, or null at the end of the input
     * @throws LineException if the line breaks the rules; whatever is read next follows its LF all the same
     * @throws IOException if the connection breaks
     */
    public byte @Nullable [] readLine(int maxLength) throws IOException, LineException {
        passOverlongLine();
        recording.conceal();
        byte[] line = new byte[0];
        int length = 0;
        while (position < limit || fill()) {
            int end = indexOfLf();
            int taken = (end < 0 ? limit : end + 1) - position;
            // One octet more for the CR, which counts only once it is known that no LF follows.
            if (length + taken > maxLength + 2) {
                position += taken;
                overlong = end < 0;
                recordLine();
                throw new LineException(LineException.Problem.TOO_LONG);
            }
            line = roomFor(line, length + taken);
            System.arraycopy(window, position, line, length, taken);
            length += taken;
            position += taken;
            if (end >= 0) {
                recordLine();
                return withoutCrlf(line, length, maxLength);
            }
        }
        return null;
    }

    /**
     * Reads a line of text.
     *
     * @param maxLength how many octets it may have without its CRLF; what goes beyond is skipped, not kept
     * @return the line without its CRLF, or null at the end of the input
     * @throws LineException if the line breaks the rules, or is not UTF-8; whatever is read next follows its LF all the
     *     same
     * @throws IOException if the connection breaks
     */
    public @Nullable String readText(int maxLength) throws IOException, LineException {
        byte[] line = readLine(maxLength);
        try {
            return line == null
                    ? null
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line))
                            .toString();
        } catch (CharacterCodingException e) {
            throw new LineException(LineException.Problem.NO_TEXT);
        }
    }

    /** Doubles, or a line that comes octet by octet would be copied as often. */
    private static byte[] roomFor(byte[] line, int length) {
        return length <= line.length ? line : Arrays.copyOf(line, Math.max(length, line.length * 2));
    }

    /** Skips what is left of a line whose client was told already that it is too long. */
    private void passOverlongLine() throws IOException {
        while (overlong && (position < limit || fill())) {
            int end = indexOfLf();
            overlong = end < 0;
            position = end < 0 ? limit : end + 1;
            mark = position;
        }
    }

    private int indexOfLf() {
        for (int i = position; i < limit; i++) {
            if (window[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static byte[] withoutCrlf(byte[] line, int length, int maxLength) throws LineException {
        int end = length - 2;
        if (end < 0 || line[end] != '\r') {
            throw new LineException(LineException.Problem.BARE_LF);
        }
        if (end > maxLength) {
            throw new LineException(LineException.Problem.TOO_LONG);
        }
        for (int i = 0; i < end; i++) {
            if (line[i] == '\r') {
                throw new LineException(LineException.Problem.BARE_CR);
            }
            if (line[i] == 0) {
                throw new LineException(LineException.Problem.NUL);
            }
        }
        return Arrays.copyOf(line, end);
    }

    /**
     * Reads one octet.
     *
     * @return the octet, 0 to 255
     * @throws EOFException if the input has ended
     * @throws IOException if the connection breaks
     */
    public int read() throws IOException {
        require(1);
        int octet = window[position++] & 0xff;
        if (octet == '\n') {
            recordLine();
        }
        return octet;
    }

    /**
     * Looks at the next octet without taking it.
     *
     * @return the octet, 0 to 255
     * @throws EOFException if the input has ended
     * @throws IOException if the connection breaks
     */
    public int peek() throws IOException {
        require(1);
        return window[position] & 0xff;
    }

    /**
     * Reads so many octets.
     *
     * @param target where they go
     * @param from index of the first in the target
     * @param count how many
     * @throws EOFException if the input ends before them
     * @throws IOException if the connection breaks
     */
    public void readFully(byte[] target, int from, int count) throws IOException {
        passOverlongLine();
        int buffered = Math.min(count, limit - position);
        System.arraycopy(window, position, target, from, buffered);
        passContent(buffered, false);
        int at = from + buffered;
        int end = from + count;
        while (at < end) {
            int n = receive(target, at, end - at);
            if (n < 0) {
                throw new EOFException();
            }
            at += n;
            count(n, false);
        }
    }

    /** Takes octets that are no words of the dialogue. */
    private void passContent(int count, boolean message) throws IOException {
        position += count;
        mark = position;
        count(count, message);
    }

    private void count(int octets, boolean message) throws IOException {
        recording.saidContent(octets, message);
        if (watch != null) {
            watch.pass(octets);
        }
    }

    /** A message or a literal begins, and what it brings is counted anew. */
    public void beginContent() {
        if (watch != null) {
            watch.restart();
        }
    }

    /**
     * Reads so many octets and throws them away.
     *
     * @param count how many
     * @throws EOFException if the input ends before them
     * @throws IOException if the connection breaks
     */
    public void skip(long count) throws IOException {
        for (long left = count; left > 0; ) {
            require(1);
            int n = (int) Math.min(left, limit - position);
            passContent(n, false);
            left -= n;
        }
    }

    /**
     * Waits until so many octets are in the window.
     *
     * @param count how many; at most a few
     * @throws EOFException if the input ends before them
     * @throws IOException if the connection breaks
     */
    public void require(int count) throws IOException {
        passOverlongLine();
        while (limit - position < count) {
            if (!fill()) {
                throw new EOFException();
            }
        }
    }

    /**
     * Tells whether the next read has to wait for the client, or at least for the socket.
     *
     * @return whether nothing is buffered
     */
    public boolean isEmpty() {
        return position == limit;
    }

    /**
     * The buffer itself, for readers that look at every octet: those from {@link #position()} to {@link #limit()} are
     * there. It changes with every read.
     *
     * @return the buffer
     */
    public byte[] window() {
        return window;
    }

    /**
     * Tells where the unread octets begin.
     *
     * @return index into {@link #window()}
     */
    public int position() {
        return position;
    }

    /**
     * Tells where the unread octets end.
     *
     * @return index into {@link #window()}, exclusive
     */
    public int limit() {
        return limit;
    }

    /**
     * Takes octets of a message from the window.
     *
     * @param count how many
     * @throws IOException if a fault ends the connection there
     */
    public void advance(int count) throws IOException {
        passContent(count, true);
    }

    /**
     * Takes octets from the window that only divide a message from what follows, or parts of it: nothing is kept of
     * them.
     *
     * @param count how many
     */
    public void pass(int count) {
        position += count;
        mark = position;
    }

    /**
     * The client begins to say something. Until {@link #disclose} or the like, it is a secret: what is recorded of it
     * is that it was said. {@link #readLine} begins so by itself.
     */
    public void conceal() {
        recording.conceal();
    }

    /**
     * What the client says is no secret: neither the line that was read, or is being read, nor those that belong to it.
     */
    public void disclose() {
        recording.disclose();
    }

    /**
     * A secret begins in the line that was read.
     *
     * @param octets how many octets of the line are none
     */
    public void disclose(int octets) {
        recording.disclose(octets);
    }

    /** A secret begins in the line that is being read, right behind what was taken of it. */
    public void discloseSoFar() {
        recordPart();
        recording.discloseSoFar();
    }

    /**
     * The line that was read is nothing that the server knows. If it follows a secret or another such line, it may be
     * one itself, as where a client goes on with a login that was refused: then nothing of it is shown. Nor is anything
     * that does not look like a verb.
     *
     * @param verb with what the line begins: so much is shown at most
     */
    public void discloseUnknown(String verb) {
        recording.discloseUnknown(VERB.matcher(verb).matches() ? verb.length() : 0);
    }

    /**
     * The same for a line that is being read: what was taken of it is shown at most.
     *
     * @param verb with what it begins
     */
    public void discloseUnknownSoFar(String verb) {
        if (VERB.matcher(verb).matches()) {
            recordPart();
            recording.discloseUnknownSoFar();
        } else {
            recording.discloseUnknown(0);
        }
    }

    /**
     * Tells whether nothing of what the client says may be shown. Then an answer that repeats it must not be shown
     * either.
     *
     * @return whether it is still a secret
     */
    public boolean isConcealed() {
        return recording.isConcealed();
    }

    private void recordPart() {
        if (mark < position) {
            recording.said(window, mark, position);
            mark = position;
        }
    }

    private void recordLine() {
        recording.saidLine(window, mark, position);
        mark = position;
    }

    /** Forgets what was received and not read. */
    void drop() {
        position = limit;
        mark = position;
    }

    /** What was received and not read, and then what is still to come. Nothing of it can be read here any more. */
    InputStream rest() {
        byte[] buffered = Arrays.copyOfRange(window, position, limit);
        drop();
        return new SequenceInputStream(new ByteArrayInputStream(buffered), new FilterInputStream(in.source()) {
            @Override
            public void close() {
                // The sequence closes what has ended, and to close the input of a socket is to close the socket.
            }
        });
    }

    /** Reads from another source from now on. */
    void readFrom(InputStream source) {
        in.readFrom(source);
    }

    /** Whether more can be kept than what was received and not read yet. */
    boolean hasRoom() {
        return limit - position < window.length;
    }

    /**
     * Takes in what comes next, while there is room, and keeps it to be read. Not for the middle of {@link #readFully},
     * which would read past it.
     *
     * @return false at the end of the input
     * @throws IOException if the connection breaks, or nothing comes in time
     */
    boolean takeIn() throws IOException {
        makeRoom();
        int n = in.read(window, limit, window.length - limit);
        recording.received();
        limit += Math.max(0, n);
        return n >= 0;
    }

    private boolean fill() throws IOException {
        makeRoom();
        int n = receive(window, limit, window.length - limit);
        if (n < 0) {
            return false;
        }
        limit += n;
        return true;
    }

    private void makeRoom() {
        recordPart();
        if (position == limit) {
            position = 0;
            limit = 0;
        } else if (limit == window.length) {
            System.arraycopy(window, position, window, 0, limit - position);
            limit -= position;
            position = 0;
        }
        mark = position;
    }

    private int receive(byte[] target, int from, int length) throws IOException {
        beforeBlocking.flush();
        try {
            int n = in.read(target, from, length);
            recording.received();
            if (n < 0) {
                recording.because(Cause.CLIENT_CLOSED, "");
            }
            return n;
        } catch (SocketTimeoutException e) {
            recording.because(Cause.IDLE, "");
            throw e;
        }
    }
}
