package dev.restante.imap.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.net.LineInput;
import dev.restante.net.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads commands, one octet ahead. Its methods bear the names of the grammar (RFC 3501 section 9); those that begin
 * with {@code try} leave the input alone when they find something else, the others throw.
 *
 * <p>Lines, literals and nesting are bounded here, so nothing behind it has to bound them. After an exception
 * {@link #skipCommand} finds the beginning of the next command. For one thread at a time.
 */
public final class ImapReader {

    /** No literal may be sent without being asked for. */
    public static final long NO_NON_SYNCHRONISING = -1;

    private final CommandInput in;
    private final ReaderLimits limits;
    private boolean trusted;
    private long maxNonSynchronising = Long.MAX_VALUE;
    private int depth;
    private int literalOctets;
    private final List<String> names = new ArrayList<>(1);

    /**
     * Makes a reader.
     *
     * @param in what the client says
     * @param out where it is told to go on with a literal
     * @param limits how much it may say
     */
    public ImapReader(LineInput in, Output out, ReaderLimits limits) {
        this.in = new CommandInput(in, out, limits.maxLine());
        this.limits = limits;
    }

    /**
     * Waits for a command to begin.
     *
     * @throws IOException if the connection breaks or ends
     */
    public void beginCommand() throws IOException {
        in.begin();
        depth = 0;
        literalOctets = 0;
        names.clear();
    }

    /**
     * Remembers a name for as long as the command lasts.
     *
     * @param name of a mailbox, or of who logs in
     * @return the same
     */
    public String named(String name) {
        names.add(name);
        return name;
    }

    /**
     * What the command has named so far.
     *
     * @return the names in order, as they came
     */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * Tells whether somebody has logged in, so that literals may be as large as they need to be.
     *
     * @param loggedIn whether that is so from now on
     */
    public void trust(boolean loggedIn) {
        trusted = loggedIn;
    }

    /**
     * Bounds the literals that the client sends without being asked for them (RFC 7888).
     *
     * @param octets how many octets each may have, or {@link #NO_NON_SYNCHRONISING}
     */
    public void limitNonSynchronising(long octets) {
        this.maxNonSynchronising = octets;
    }

    /** What was read is no secret, what comes next may be one: so much shows in a recorded conversation. */
    public void discloseSoFar() {
        in.discloseSoFar();
    }

    /**
     * Skips what is left of a command, with its literals. A synchronising literal is not asked for, so it ends the
     * command.
     *
     * @throws IOException if the connection breaks or ends
     */
    public void skipCommand() throws IOException {
        in.skipToEnd();
    }

    /**
     * {@code tag = 1*<any ASTRING-CHAR except "+">}.
     *
     * @return the tag
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks or ends
     */
    public String tag() throws ImapSyntaxException, IOException {
        return token(c -> Grammar.isAstringChar(c) && c != '+', "a tag");
    }

    /**
     * {@code atom = 1*ATOM-CHAR}.
     *
     * @return the atom
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks or ends
     */
    public String atom() throws ImapSyntaxException, IOException {
        return token(Grammar::isAtomChar, "an atom");
    }

    /** Tells what belongs to a token. */
    @FunctionalInterface
    public interface CharacterClass {

        /**
         * Tells whether a character belongs to it.
         *
         * @param c the character
         * @return whether it does
         */
        boolean contains(int c);
    }

    /**
     * Reads characters of a class.
     *
     * @param characters the class
     * @param what how the token is called in an error
     * @return one or more of them
     * @throws ImapSyntaxException if none is there
     * @throws IOException if the connection breaks or ends
     */
    public String token(CharacterClass characters, String what) throws ImapSyntaxException, IOException {
        StringBuilder token = new StringBuilder();
        while (characters.contains(in.peek())) {
            token.append((char) in.next());
        }
        if (token.isEmpty()) {
            throw expected(what);
        }
        return token.toString();
    }

    /**
     * {@code SP}.
     *
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks or ends
     */
    public void sp() throws ImapSyntaxException, IOException {
        if (!trySp()) {
            throw expected("a space");
        }
    }

    /**
     * {@code SP}, perhaps.
     *
     * @return whether it was there
     * @throws ImapSyntaxException if the line is too long
     * @throws IOException if the connection breaks or ends
     */
    public boolean trySp() throws ImapSyntaxException, IOException {
        return tryChar(' ');
    }

    /**
     * {@code CRLF}, the end of the command.
     *
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks or ends
     */
    public void crlf() throws ImapSyntaxException, IOException {
        if (in.peek() != '\r' && in.peek() != '\n') {
            throw expected("the end of the command");
        }
        in.endOfLine();
    }

    /**
     * A certain character.
     *
     * @param c the character
     * @throws ImapSyntaxException if another one is there
     * @throws IOException if the connection breaks or ends
     */
    public void expect(char c) throws ImapSyntaxException, IOException {
        if (!tryChar(c)) {
            throw expected(Character.toString(c));
        }
    }

    /**
     * A certain character, perhaps.
     *
     * @param c the character
     * @return whether it was there
     * @throws ImapSyntaxException if the line is too long
     * @throws IOException if the connection breaks or ends
     */
    public boolean tryChar(char c) throws ImapSyntaxException, IOException {
        return in.tryNext(c);
    }

    /**
     * Looks at the next character.
     *
     * @return the octet
     * @throws IOException if the connection breaks or ends
     */
    public int peek() throws IOException {
        return in.peek();
    }

    /**
     * {@code "("}: one level deeper.
     *
     * @return whether it was there
     * @throws ImapSyntaxException if the nesting is too deep
     * @throws IOException if the connection breaks or ends
     */
    public boolean tryOpen() throws ImapSyntaxException, IOException {
        if (!tryChar('(')) {
            return false;
        }
        if (++depth > limits.maxDepth()) {
            throw new ImapSyntaxException("Parentheses may be nested " + limits.maxDepth() + " deep");
        }
        return true;
    }

    /**
     * {@code SP "("}: one level deeper, or nothing is taken.
     *
     * @return whether both were there
     * @throws ImapSyntaxException if the nesting is too deep
     * @throws IOException if the connection breaks or ends
     */
    public boolean trySpOpen() throws ImapSyntaxException, IOException {
        return in.peek() == ' ' && in.peekSecond() == '(' && trySp() && tryOpen();
    }

    /**
     * {@code ")"}: one level up.
     *
     * @return whether it was there
     * @throws ImapSyntaxException if the line is too long
     * @throws IOException if the connection breaks or ends
     */
    public boolean tryClose() throws ImapSyntaxException, IOException {
        boolean there = tryChar(')');
        depth -= there ? 1 : 0;
        return there;
    }

    /**
     * {@code ")"} at the end of a list: one level up.
     *
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks or ends
     */
    public void close() throws ImapSyntaxException, IOException {
        if (!tryClose()) {
            throw expected("a space or )");
        }
    }

    /**
     * {@code number = 1*DIGIT}, of 63 bits.
     *
     * @return the number
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks or ends
     */
    public long number() throws ImapSyntaxException, IOException {
        String digits = token(Grammar::isDigit, "a number");
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new ImapSyntaxException("The number " + digits + " is too large");
        }
    }

    /**
     * {@code sequence-set}.
     *
     * @return the set
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks or ends
     */
    public SequenceSet sequenceSet() throws ImapSyntaxException, IOException {
        String text = token(c -> Grammar.isDigit(c) || c == '*' || c == ':' || c == ',', "a sequence set");
        try {
            return SequenceSet.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ImapSyntaxException(e.getMessage());
        }
    }

    /**
     * {@code astring = 1*ASTRING-CHAR / string}, as text.
     *
     * @return the text
     * @throws ImapSyntaxException if something else is there, or it is not UTF-8
     * @throws LiteralTooLargeException if it is a literal beyond the limit
     * @throws IOException if the connection breaks or ends
     */
    public String astring() throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return text(astringOctets());
    }

    /**
     * {@code astring}, as octets.
     *
     * @return the octets
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if it is a literal beyond the limit
     * @throws IOException if the connection breaks or ends
     */
    public byte[] astringOctets() throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return switch (in.peek()) {
            case '"' -> quoted();
            case '{' -> stringLiteral();
            default -> token(Grammar::isAstringChar, "a string").getBytes(UTF_8);
        };
    }

    /**
     * {@code list-mailbox = 1*list-char / string}.
     *
     * @return the pattern
     * @throws ImapSyntaxException if something else is there, or it is not UTF-8
     * @throws LiteralTooLargeException if it is a literal beyond the limit
     * @throws IOException if the connection breaks or ends
     */
    public String listMailbox() throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return switch (in.peek()) {
            case '"' -> text(quoted());
            case '{' -> text(stringLiteral());
            default -> token(Grammar::isListChar, "a mailbox pattern");
        };
    }

    private static String text(byte[] octets) throws ImapSyntaxException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            throw new ImapSyntaxException("A string must be ASCII or UTF-8");
        }
    }

    /**
     * {@code quoted = DQUOTE *QUOTED-CHAR DQUOTE}.
     *
     * @return the octets, without quotes and escapes
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks or ends
     */
    public byte[] quoted() throws ImapSyntaxException, IOException {
        expect('"');
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        while (!tryChar('"')) {
            boolean escaped = tryChar('\\');
            int c = in.peek();
            if (c == '\r' || c == '\n' || c == 0) {
                throw new ImapSyntaxException("A quoted string must end on its line");
            }
            if (escaped && c != '"' && c != '\\') {
                throw new ImapSyntaxException("In a quoted string, only \" and \\ may follow a backslash");
            }
            octets.write(in.next());
        }
        return octets.toByteArray();
    }

    /** A literal that is not a message: all of a command share the limit, so that many small ones are no way around. */
    private byte[] stringLiteral() throws ImapSyntaxException, LiteralTooLargeException, IOException {
        byte[] octets = literal(limits.maxLiteral() - literalOctets);
        literalOctets += octets.length;
        return octets;
    }

    /**
     * {@code literal = "{" number ["+"] "}" CRLF *CHAR8}, synchronising or not (RFC 7888).
     *
     * @param limit how many octets it may have
     * @return the octets
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if it is larger
     * @throws IOException if the connection breaks or ends
     */
    public byte[] literal(long limit) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        expect('{');
        long size = number();
        boolean synchronising = !tryChar('+');
        expect('}');
        crlf();
        if (!synchronising) {
            requireNonSynchronising(size);
        }
        long allowed = trusted ? limit : Math.min(limit, limits.maxLiteralBeforeLogin());
        if (size > allowed) {
            in.refuseLiteral(size, synchronising);
            throw new LiteralTooLargeException(size, allowed);
        }
        return in.literal((int) size, synchronising);
    }

    private void requireNonSynchronising(long size) throws ImapSyntaxException, LiteralTooLargeException {
        if (maxNonSynchronising == NO_NON_SYNCHRONISING) {
            in.refuseLiteral(size, false);
            throw new ImapSyntaxException("No literal may be sent before it is asked for: {" + size + "}, without +");
        }
        if (size > maxNonSynchronising) {
            in.refuseLiteral(size, false);
            throw LiteralTooLargeException.nonSynchronising(size, maxNonSynchronising);
        }
    }

    /**
     * {@code literal8 = "~{" number ["+"] "}" CRLF *OCTET} (RFC 4466 section 6).
     *
     * @param limit how many octets it may have
     * @return the octets
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if it is larger
     * @throws IOException if the connection breaks or ends
     */
    public byte[] literal8(long limit) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        expect('~');
        return literal(limit);
    }

    /**
     * Makes the exception for something that is not there.
     *
     * @param what what was expected
     * @return the exception, which also tells what is there instead
     * @throws IOException if the connection breaks or ends
     */
    public ImapSyntaxException expected(String what) throws IOException {
        int c = in.peek();
        String found = switch (c) {
            case '\r', '\n' -> "the end of the line";
            case ' ' -> "a space";
            default -> c > ' ' && c < 0x7f ? Character.toString((char) c) : "octet " + c;
        };
        return new ImapSyntaxException("Expected " + what + ", found " + found);
    }
}
