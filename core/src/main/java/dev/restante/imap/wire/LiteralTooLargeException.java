package dev.restante.imap.wire;

import java.io.Serial;

/**
 * A literal that is larger than allowed, or than memory allows. {@link ImapReader#skipCommand} passes over what is sent
 * of it.
 */
public final class LiteralTooLargeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    LiteralTooLargeException(long size, long limit) {
        this("A literal of " + size + " octets is too large, the limit is " + limit);
    }

    private LiteralTooLargeException(String message) {
        super(message, null, false, false);
    }

    static LiteralTooLargeException forMemory(long size) {
        return new LiteralTooLargeException(
                "No memory left for a literal of " + size + " octets: give the JVM more (-Xmx), or reset the server");
    }
}
