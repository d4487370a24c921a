package dev.restante.imap.command;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.mime.RawMessage;
import java.io.IOException;

/**
 * A message, or a part of one, that the client sends.
 *
 * @param octets what it sent, never copied
 */
public record MessageLiteral(RawMessage octets) implements MessageData {

    /** The literals that extensions add, by their first character. */
    public static final Vocabulary<Reader> LITERALS = new Vocabulary<>("literal");

    @Override
    public RawMessage message(ImapSession session, int limit) {
        return octets;
    }

    /** Reads a literal of one kind. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads the literal.
         *
         * @param in stands before it
         * @param dialect knows which other kinds there are
         * @param limit how many octets it may have
         * @return the literal
         * @throws ImapSyntaxException if something else is there
         * @throws LiteralTooLargeException if it is larger
         * @throws IOException if the connection breaks
         */
        MessageLiteral read(ImapReader in, ImapDialect dialect, int limit)
                throws ImapSyntaxException, LiteralTooLargeException, IOException;
    }

    /**
     * {@code literal}, or what extensions allow in its place.
     *
     * @param in stands before it
     * @param dialect knows what they allow
     * @param limit how many octets it may have
     * @return the literal
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if it is larger
     * @throws IOException if the connection breaks
     */
    public static MessageLiteral read(ImapReader in, ImapDialect dialect, int limit)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return dialect.word(LITERALS, Character.toString(in.peek()))
                .orElse(MessageLiteral::literal)
                .read(in, dialect, limit);
    }

    private static MessageLiteral literal(ImapReader in, ImapDialect dialect, int limit)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return new MessageLiteral(RawMessage.of(in.literal(limit)));
    }

    /**
     * {@code literal8}, which may contain NUL (RFC 3516 section 4.4).
     *
     * @param in stands before it
     * @param dialect what the server knows
     * @param limit how many octets it may have
     * @return the literal
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if it is larger
     * @throws IOException if the connection breaks
     */
    public static MessageLiteral literal8(ImapReader in, ImapDialect dialect, int limit)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return new MessageLiteral(RawMessage.of(in.literal8(limit)));
    }
}
