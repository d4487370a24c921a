package dev.restante.smtp;

import java.util.List;

/**
 * A reply (RFC 5321 section 4.2).
 *
 * @param code three digits
 * @param enhanced the enhanced status code (RFC 3463); empty where there is none
 * @param lines the text, a line each
 */
public record Reply(int code, String enhanced, List<String> lines) implements Answer {

    /** Something is wrong with the server. */
    static final Reply INTERNAL_ERROR = of(451, "4.3.0", "Internal error, the server's log has the details");

    /** Nothing more to say: the command has answered itself. */
    public static final Reply SAID = new Reply(0, "", List.of());

    /**
     * Makes a reply.
     *
     * @param code three digits
     * @param enhanced the enhanced status code; empty where there is none
     * @param lines the text, a line each
     */
    public Reply {
        lines = List.copyOf(lines);
    }

    /**
     * A reply of one line with an enhanced status code.
     *
     * @param code three digits
     * @param enhanced such as {@code 2.1.0}
     * @param text the text
     * @return the reply
     */
    public static Reply of(int code, String enhanced, String text) {
        return new Reply(code, enhanced, List.of(text));
    }

    /**
     * A reply of one line without an enhanced status code: greetings and intermediate replies have none (RFC 2034
     * section 3).
     *
     * @param code three digits
     * @param text the text
     * @return the reply
     */
    public static Reply of(int code, String text) {
        return new Reply(code, "", List.of(text));
    }

    @Override
    public List<Reply> replies() {
        return List.of(this);
    }

    /**
     * Tells whether the connection ends with this reply.
     *
     * @return whether it is the answer to QUIT or says that the service goes away
     */
    public boolean isLast() {
        return code == 221 || code == 421;
    }

    /**
     * Gives the reply as it goes over the wire.
     *
     * @return all lines, each with its CRLF
     */
    public String toWire() {
        StringBuilder wire = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            wire.append(code).append(i < lines.size() - 1 ? '-' : ' ');
            if (!enhanced.isEmpty()) {
                wire.append(enhanced).append(' ');
            }
            wire.append(lines.get(i)).append("\r\n");
        }
        return wire.toString();
    }
}
