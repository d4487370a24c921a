package dev.restante.pop3;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response (RFC 1939 section 3): a status line, and for some commands lines that end with a dot. */
public final class Pop3Reply {

    /** RFC 2449 section 4: a first line has at most 512 octets with its CRLF. */
    private static final int MAX_FIRST_LINE = 510;

    private static final byte[] TERMINATOR = ".\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Nothing more to say: the command has answered itself. */
    public static final Pop3Reply SAID = new Pop3Reply("", null, false);

    private final String firstLine;
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
        void writeTo(OutputStream out) throws IOException;
    }

    private Pop3Reply(String firstLine, @Nullable Lines lines, boolean last) {
        this.firstLine = firstLine;
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
        return new Pop3Reply("+OK " + text, null, false);
    }

    /**
     * Says yes, and more.
     *
     * @param text the text of the first line
     * @param lines the others
     * @return a reply of several lines
     */
    public static Pop3Reply ok(String text, Lines lines) {
        return new Pop3Reply("+OK " + text, lines, false);
    }

    /**
     * Says no.
     *
     * @param text what is wrong
     * @return a reply of one line
     */
    public static Pop3Reply error(String text) {
        return new Pop3Reply("-ERR " + text, null, false);
    }

    /**
     * Says no, and why in words for programs.
     *
     * @param code the response code
     * @param text what is wrong
     * @return a reply of one line
     */
    public static Pop3Reply error(ResponseCode code, String text) {
        return new Pop3Reply("-ERR [" + code.wireName() + "] " + text, null, false);
    }

    /**
     * This reply as the last one of its connection.
     *
     * @return a reply after which the connection is closed
     */
    public Pop3Reply andClose() {
        return new Pop3Reply(firstLine, lines, true);
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
     * @throws IOException if the connection breaks
     */
    public void writeTo(OutputStream out) throws IOException {
        if (this == SAID) {
            return;
        }
        out.write((printable(firstLine) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (lines != null) {
            lines.writeTo(out);
            out.write(TERMINATOR);
        }
    }

    /** A text may quote what the client said, and a response is printable ASCII (RFC 2449 section 3). */
    private static String printable(String text) {
        String ascii = text.replaceAll("[^ -~]", "?");
        return ascii.length() <= MAX_FIRST_LINE ? ascii : ascii.substring(0, MAX_FIRST_LINE - 3) + "...";
    }
}
