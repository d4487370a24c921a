package dev.restante.smtp;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A reply (RFC 5321 section 4.2).
 *
 * @param code three digits
 * @param enhanced the enhanced status code (RFC 3463); empty where there is none
 * @param lines the text, a line each
 * @param utf8 whether the client allowed characters beyond ASCII in this reply (RFC 6531 section 3.7.4)
 */
public record Reply(int code, String enhanced, List<String> lines, boolean utf8) implements Answer {

    /** Something is wrong with the server. */
    static final Reply INTERNAL_ERROR = of(451, "4.3.0", "Internal error, the server's log has the details");

    /** Nothing more to say: the command has answered itself. */
    public static final Reply SAID = new Reply(0, "", List.of());

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");

    /**
     * Makes a reply.
     *
     * @param code three digits
     * @param enhanced the enhanced status code; empty where there is none
     * @param lines the text, a line each
     * @param utf8 whether the client allowed characters beyond ASCII in this reply
     */
    public Reply {
        lines = List.copyOf(lines);
    }

    /**
     * Makes a reply in ASCII.
     *
     * @param code three digits
     * @param enhanced the enhanced status code; empty where there is none
     * @param lines the text, a line each
     */
    public Reply(int code, String enhanced, List<String> lines) {
        this(code, enhanced, lines, false);
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
     * Gives the reply as it goes over the wire. Where the client did not allow more than ASCII, each other character is
     * shown as a question mark, which keeps lines as short as RFC 5321 section 4.5.3.1.5 wants them.
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
            wire.append(utf8 ? lines.get(i) : BEYOND_ASCII.matcher(lines.get(i)).replaceAll("?"))
                    .append("\r\n");
        }
        return wire.toString();
    }
}
