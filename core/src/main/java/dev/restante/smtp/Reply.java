package dev.restante.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    private static final Pattern NOT_PRINTABLE_ASCII = Pattern.compile("[^ -~]");

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /** Of a line without its CRLF (RFC 5321 section 4.5.3.1.5). */
    private static final int MAX_LINE = 510;

    private static final String ELLIPSIS = "...";

    /** Its base64 may be longer than other replies (RFC 4954 section 4). */
    private static final int CHALLENGE = 334;

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

    /** Whether it says yes. */
    boolean isPositive() {
        return code / 100 == 2;
    }

    @Override
    public List<Reply> replies() {
        return List.of(this);
    }

    /**
     * The same reply for a client that was not told of enhanced status codes (RFC 2034 section 3).
     *
     * @return a reply without one
     */
    Reply withoutEnhancedCode() {
        return new Reply(code, "", lines, utf8);
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
     * Gives the reply as it goes over the wire. Its text may quote what the client said: what is not printable is shown
     * as a question mark, and so is each character beyond ASCII that the client did not allow. A line that is longer
     * than RFC 5321 section 4.5.3.1.5 allows is cut.
     *
     * @return all lines, each with its CRLF
     */
    public String toWire() {
        StringBuilder wire = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String separator = i < lines.size() - 1 ? "-" : " ";
            String status = code + separator + (enhanced.isEmpty() ? "" : enhanced + " ");
            wire.append(cut(status + printable(lines.get(i)))).append("\r\n");
        }
        return wire.toString();
    }

    private String printable(String line) {
        return (utf8 ? NOT_PRINTABLE : NOT_PRINTABLE_ASCII).matcher(line).replaceAll("?");
    }

    private String cut(String line) {
        byte[] octets = line.getBytes(UTF_8);
        if (octets.length <= MAX_LINE || code == CHALLENGE) {
            return line;
        }
        int end = MAX_LINE - ELLIPSIS.length();
        while ((octets[end] & 0xc0) == 0x80) { // in the middle of a character
            end--;
        }
        return new String(octets, 0, end, UTF_8) + ELLIPSIS;
    }
}
