package dev.restante.pop3;

import dev.restante.net.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response (RFC 1939 section 3): a status line, and for some commands lines that end with a dot. */
public final class Pop3Reply {

    private static final String OK = "+OK ";
    private static final String ERR = "-ERR ";
    private static final byte[] TERMINATOR = ".\r\n".getBytes(StandardCharsets.US_ASCII);

    private final String status;
    private final @Nullable ResponseCode code;
    private final String text;
    private final @Nullable Lines lines;
    private final boolean last;

    /** The lines between the first one and the dot. */
    @FunctionalInterface
    public interface Lines {

        /**
         * Writes the lines.
         *
         * @param out where to; takes whole lines with their CRLF, of which those with a dot in front are stuffed
         * @throws IOException if the connection breaks
         */
        void writeTo(Output out) throws IOException;
    }

    private Pop3Reply(String status, @Nullable ResponseCode code, String text, @Nullable Lines lines, boolean last) {
        this.status = status;
        this.code = code;
        this.text = text;
        this.lines = lines;
        this.last = last;
    }

    /**
     * Says yes.
     *
     * @param text the text; must not begin with a bracket, which would make it a response code
     * @return a reply of one line
     */
    public static Pop3Reply ok(String text) {
        return new Pop3Reply(OK, null, text, null, false);
    }

    /**
     * Says yes, and more.
     *
     * @param text the text of the first line
     * @param lines the others
     * @return a reply of several lines
     */
    public static Pop3Reply ok(String text, Lines lines) {
        return new Pop3Reply(OK, null, text, lines, false);
    }

    /**
     * Says yes, and more.
     *
     * @param text the text of the first line
     * @param lines the others without their CRLF, in ASCII; none begins with a dot
     * @return a reply of several lines
     */
    static Pop3Reply ok(String text, String... lines) {
        return ok(text, out -> {
            for (String line : lines) {
                out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    /**
     * Says no.
     *
     * @param text what is wrong
     * @return a reply of one line
     */
    public static Pop3Reply error(String text) {
        return new Pop3Reply(ERR, null, text, null, false);
    }

    /**
     * Says no, and why in words for programs.
     *
     * @param code the response code
     * @param text what is wrong
     * @return a reply of one line
     */
    public static Pop3Reply error(ResponseCode code, String text) {
        return new Pop3Reply(ERR, code, text, null, false);
    }

    /**
     * This reply as the last one of its connection.
     *
     * @return a reply after which the connection is closed
     */
    public Pop3Reply andClose() {
        return new Pop3Reply(status, code, text, lines, true);
    }

    /**
     * Tells whether the connection ends with this reply.
     *
     * @return whether it is the last
     */
    public boolean isLast() {
        return last;
    }

    /**
     * Writes the reply.
     *
     * @param out where to
     * @param wording how this client is told things
     * @throws IOException if the connection breaks
     */
    void writeTo(Output out, Wording wording) throws IOException {
        out.write(firstLine(wording));
        if (lines != null) {
            lines.writeTo(out);
            out.write(TERMINATOR);
        }
    }

    /** The first line with its CRLF. */
    byte[] firstLine(Wording wording) {
        String bracketed = code != null && wording.has(code) ? "[" + code.wireName() + "] " : "";
        return wording.line(status + bracketed + text);
    }
}
