package dev.restante.imap.wire;

import java.io.Serial;

/**
 * A literal that is larger than allowed, or than memory allows. {@link ImapReader#skipCommand} passes over what is sent
 * of it.
 */
public final class LiteralTooLargeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String condition;

    LiteralTooLargeException(long size, long limit) {
        this("NO", "A literal of " + size + " octets is too large, the limit is " + limit);
    }

    private LiteralTooLargeException(String condition, String message) {
        super(message, null, false, false);
        this.condition = condition;
    }

    static LiteralTooLargeException forMemory(long size) {
        return new LiteralTooLargeException(
                "NO",
                "No memory left for a literal of " + size + " octets: give the JVM more (-Xmx), or reset the server");
    }

    /** It should have been announced, and waited for: an error of the client (RFC 7888 section 5). */
    static LiteralTooLargeException nonSynchronising(long size, long limit) {
        return new LiteralTooLargeException(
                "BAD", "A literal of more than " + limit + " octets is sent once it is asked for: {" + size + "}");
    }

    /**
     * How the command is answered.
     *
     * @return NO or BAD, with the response code
     */
    public String status() {
        return condition + " [TOOBIG]";
    }
}
