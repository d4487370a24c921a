package dev.restante.imap.wire;

import dev.restante.net.LineInput;
import dev.restante.net.Output;
import java.io.IOException;
import java.util.Arrays;

/**
 * The octets of one command after the other: lines of bounded length, with literals in between. Knows where a command
 * ends, so that one that nobody can parse is skipped as a whole. For one thread at a time.
 */
final class CommandInput {

    /** How much memory a literal takes at first: an announcement alone costs no more. */
    private static final int FIRST_CAPACITY = 64 * 1024;

    private final LineInput in;
    private final Output out;
    private final int maxLine;
    private final LiteralTail tail = new LiteralTail();
    private int lineLength;
    private boolean atEnd = true;
    private long refused; // octets of a literal that nobody wants, and that come next

    CommandInput(LineInput in, Output out, int maxLine) {
        this.in = in;
        this.out = out;
        this.maxLine = maxLine;
    }

    /** Waits for a command to begin. */
    void begin() throws IOException {
        in.peek();
        in.conceal();
        lineLength = 0;
        goOn();
    }

    private void goOn() {
        atEnd = false;
        tail.clear();
    }

    /** Skips what is left of a command. A synchronising literal is not asked for, so its announcement is the end. */
    void skipToEnd() throws IOException {
        in.skip(refused);
        refused = 0;
        while (!atEnd) {
            int octet = in.read();
            tail.add(octet);
            if (octet == '\n') {
                long size = tail.nonSynchronisingSize();
                atEnd = size < 0;
                in.skip(Math.max(0, size));
                tail.clear();
            }
        }
    }

    void discloseSoFar() {
        in.discloseSoFar();
    }

    int peek() throws IOException {
        return in.peek();
    }

    int peekSecond() throws IOException {
        in.require(2);
        return in.window()[in.position() + 1];
    }

    int next() throws ImapSyntaxException, IOException {
        if (++lineLength > maxLine) {
            throw new ImapSyntaxException("A command line has at most " + maxLine + " octets");
        }
        int octet = in.read();
        tail.add(octet);
        return octet;
    }

    boolean tryNext(char c) throws ImapSyntaxException, IOException {
        boolean there = in.peek() == c;
        if (there) {
            next();
        }
        return there;
    }

    /** Takes the CR and LF that end a command, or the announcement of a literal. */
    void endOfLine() throws ImapSyntaxException, IOException {
        if (in.peek() == '\n') {
            throw new ImapSyntaxException("Lines must end with CRLF, this one ends with LF alone");
        }
        next();
        if (in.peek() != '\n') {
            throw new ImapSyntaxException("A line must not contain CR without LF");
        }
        next();
        atEnd = true;
    }

    /** Takes the literal whose announcement has just ended. */
    byte[] literal(int size, boolean synchronising) throws LiteralTooLargeException, IOException {
        if (synchronising) {
            out.write("+ Ready for " + size + " octets\r\n");
        }
        in.beginContent();
        byte[] octets = new byte[Math.min(size, FIRST_CAPACITY)];
        int count = 0;
        while (count < size) {
            if (count == octets.length) {
                octets = enlarged(octets, size);
            }
            in.readFully(octets, count, octets.length - count);
            count = octets.length;
        }
        goOn();
        return octets;
    }

    private byte[] enlarged(byte[] octets, int size) throws LiteralTooLargeException {
        try {
            return Arrays.copyOf(octets, (int) Math.min(size, octets.length * 2L));
        } catch (OutOfMemoryError e) {
            refuse(size - octets.length);
            throw LiteralTooLargeException.forMemory(size);
        }
    }

    /** Passes over the literal whose announcement has just ended: if it is synchronising, it has not been sent. */
    void refuseLiteral(long size, boolean synchronising) {
        if (!synchronising) {
            refuse(size);
        }
    }

    private void refuse(long octets) {
        refused = octets;
        goOn();
    }
}
