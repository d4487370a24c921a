package dev.restante.imap.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.net.Elision;
import dev.restante.net.Output;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Writes responses: gathers a line and hands it on when it ends. Strings are quoted where they can be, and literals
 * where they cannot. For one thread at a time.
 */
public final class ImapWriter {

    /** Longer strings are cheaper and safer as literals: some clients bound their lines. */
    private static final int MAX_QUOTED = 1000;

    private static final int MAX_TEXT = 300;
    private static final int FIRST_CAPACITY = 256;

    /** What is larger is not gathered any further, and its room is given back. */
    private static final int LARGE = 64 * 1024;

    private final Output out;
    private byte[] line = new byte[FIRST_CAPACITY];
    private int size;
    /** Whether a quoted string may be UTF-8. */
    private boolean utf8;
    /** Whether a part of the response that is being written has been handed on. */
    private boolean begun;

    /**
     * Makes a writer.
     *
     * @param out where responses go
     */
    public ImapWriter(Output out) {
        this.out = out;
    }

    /**
     * Tells whether a string that is not ASCII is quoted where it can be (RFC 6855 section 3, RFC 9051 section 4.3).
     *
     * @param quoted whether it is from now on
     */
    public void quoteUtf8(boolean quoted) {
        utf8 = quoted;
    }

    /**
     * Adds text as it is.
     *
     * @param text what the grammar has at this place
     * @return this writer
     */
    public ImapWriter raw(String text) {
        int length = text.length();
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return octets(text.substring(i).getBytes(UTF_8));
            }
            line[size++] = (byte) c;
        }
        return this;
    }

    private ImapWriter octets(byte[] octets) {
        makeRoom(octets.length);
        System.arraycopy(octets, 0, line, size, octets.length);
        size += octets.length;
        return this;
    }

    private void makeRoom(int octets) {
        if (octets > line.length - size) {
            line = Arrays.copyOf(line, Math.max(size + octets, line.length * 2));
        }
    }

    /**
     * Adds {@code text = 1*TEXT-CHAR} for people. It may quote what a client said, line ends included: all that is not
     * printable ASCII becomes a question mark, and what is too long is cut.
     *
     * @param text the words
     * @return this writer
     */
    public ImapWriter text(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MAX_TEXT); i++) {
            char c = text.charAt(i);
            shown.append(Grammar.isQuotable(c) ? c : '?');
        }
        return raw(shown.toString()).raw(text.length() > MAX_TEXT ? "..." : "");
    }

    /**
     * Adds a number.
     *
     * @param number the number
     * @return this writer
     */
    public ImapWriter number(long number) {
        return raw(Long.toString(number));
    }

    /**
     * Adds {@code nstring = string / nil}.
     *
     * @param text the text; null for NIL
     * @return this writer
     */
    public ImapWriter nstring(@Nullable String text) {
        return text == null ? raw("NIL") : string(text);
    }

    /**
     * Adds {@code string = quoted / literal}.
     *
     * @param text the text
     * @return this writer
     */
    public ImapWriter string(String text) {
        if (isQuotable(text)) {
            return raw("\"")
                    .raw(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .raw("\"");
        }
        byte[] octets = text.getBytes(UTF_8);
        return raw("{").number(octets.length).raw("}\r\n").octets(octets);
    }

    private boolean isQuotable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Grammar.isQuotable(c) && !(utf8 && c >= 0x80)) {
                return false;
            }
        }
        return text.length() <= MAX_QUOTED;
    }

    /**
     * Adds {@code astring}: an atom where it can be one.
     *
     * @param text the text
     * @return this writer
     */
    public ImapWriter astring(String text) {
        boolean atom = !text.isEmpty() && text.chars().allMatch(Grammar::isAstringChar);
        return atom && !text.equalsIgnoreCase("NIL") ? raw(text) : string(text);
    }

    /**
     * Adds strings in parentheses.
     *
     * @param texts what stands in them, as it is
     * @return this writer
     */
    public ImapWriter list(Collection<String> texts) {
        return raw("(").raw(String.join(" ", texts)).raw(")");
    }

    /**
     * Adds a literal, which goes to the connection without being gathered.
     *
     * @param size how many octets it has
     * @param content the octets, exactly so many
     * @return this writer
     * @throws IOException if the connection breaks
     */
    public ImapWriter literal(long size, Output.Writing content) throws IOException {
        raw("{" + size + "}\r\n");
        begun = true;
        handOn();
        out.elide(Elision.MESSAGE, content);
        return this;
    }

    /**
     * Hands on what there is of a response that has grown large: a long one is never in memory as a whole.
     *
     * @throws IOException if the connection breaks
     */
    public void relieve() throws IOException {
        if (size > LARGE) {
            begun = true;
            handOn();
        }
    }

    /**
     * Ends the response.
     *
     * @throws IOException if the connection breaks
     */
    public void end() throws IOException {
        raw("\r\n");
        handOn();
        begun = false;
    }

    /**
     * Forgets the response that is being written.
     *
     * @return whether that could be done; not if the client has got a part of it
     */
    public boolean abandon() {
        size = 0;
        return !begun;
    }

    /**
     * Sends what was written.
     *
     * @throws IOException if the connection breaks
     */
    public void flush() throws IOException {
        out.flush();
    }

    /**
     * Ends the response, which may repeat a secret of the client.
     *
     * @throws IOException if the connection breaks
     */
    public void endSecretly() throws IOException {
        out.elide(Elision.SECRET, target -> end());
    }

    private void handOn() throws IOException {
        byte[] octets = line;
        int length = size;
        size = 0;
        if (length > LARGE) {
            line = new byte[FIRST_CAPACITY];
        }
        out.write(octets, 0, length);
    }
}
