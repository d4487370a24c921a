package dev.restante.imap.command;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.Grammar;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.mime.RawMessage;
import java.io.IOException;
import java.util.Locale;

/** What a client gives for a message: {@code append-data = literal / literal8 / append-data-ext} (RFC 4466). */
@FunctionalInterface
public interface MessageData {

    /** The kinds that extensions add, by their names. */
    Vocabulary<Reader> KINDS = new Vocabulary<>("kind of message");

    /**
     * Makes the message.
     *
     * @param session who appends it
     * @param limit how many octets may be gathered for it
     * @return the octets
     * @throws ImapException if they refer to what is not there, or are too many
     */
    RawMessage message(ImapSession session, int limit) throws ImapException;

    /** Reads data of one kind. */
    @FunctionalInterface
    interface Reader {

        /**
         * Reads the data.
         *
         * @param in stands behind the name of the kind
         * @param dialect knows which other kinds there are
         * @param limit how many octets a message may have
         * @return the data
         * @throws ImapSyntaxException if something else is there
         * @throws LiteralTooLargeException if it has a literal beyond the limit
         * @throws IOException if the connection breaks
         */
        MessageData read(ImapReader in, ImapDialect dialect, int limit)
                throws ImapSyntaxException, LiteralTooLargeException, IOException;
    }

    /**
     * {@code append-data}.
     *
     * @param in stands before it
     * @param dialect knows which kinds there are
     * @param limit how many octets a message may have
     * @return the data
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if it has a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    static MessageData read(ImapReader in, ImapDialect dialect, int limit)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        if (Grammar.isAlpha(in.peek())) {
            String kind = in.atom().toUpperCase(Locale.ROOT);
            return dialect.word(KINDS, kind)
                    .orElseThrow(() -> new ImapSyntaxException("A message is a literal such as {310}, not " + kind))
                    .read(in, dialect, limit);
        }
        return MessageLiteral.read(in, dialect, limit);
    }
}
