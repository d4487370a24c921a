package dev.restante.imap;

import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.MailboxException;
import java.io.IOException;

/**
 * One row of the table of commands.
 *
 * @param name in upper case, with {@code UID } in front where that belongs to it
 * @param stage when it is allowed
 * @param expunges whether sequence numbers may move at its end
 * @param parser reads its arguments
 */
public record ImapCommand(String name, Stage stage, Expunges expunges, Parser parser) {

    /** What a client says to log in is a secret: a recorded conversation shows only the name of the command. */
    boolean isSecret() {
        return stage == Stage.NOT_AUTHENTICATED;
    }

    /** When a command is allowed (RFC 3501 section 3). */
    public enum Stage {
        /** Always. */
        ANY,
        /** Before login. */
        NOT_AUTHENTICATED,
        /** After login. */
        AUTHENTICATED,
        /** While a mailbox is selected. */
        SELECTED
    }

    /** Whether EXPUNGE may be told at the end of a command (RFC 3501 section 7.4.1). */
    public enum Expunges {
        /** It may. */
        TOLD,
        /** The client still refers to the numbers that it knows: FETCH, STORE and SEARCH. */
        HELD_BACK,
        /** It is what the command does: also told to a client that wants no news. */
        CAUSED
    }

    /** Reads the arguments, up to but without the CRLF. */
    @FunctionalInterface
    public interface Parser {

        /**
         * Reads the arguments.
         *
         * @param in stands right behind the name
         * @param dialect knows the words that extensions add
         * @return what is to be done
         * @throws ImapSyntaxException if they break the grammar
         * @throws LiteralTooLargeException if they have a literal beyond the limit
         * @throws ImapException if they can never be carried out
         * @throws IOException if the connection breaks
         */
        Action parse(ImapReader in, ImapDialect dialect)
                throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException;
    }

    /** A command whose arguments were read: all that is left is to do it. */
    @FunctionalInterface
    public interface Action {

        /**
         * Does it.
         *
         * @param session where the command came in
         * @return how it is answered
         * @throws ImapException if it cannot be done
         * @throws MailboxException if the store says that it cannot be done
         * @throws IOException if the connection breaks
         */
        Completion run(ImapSession session) throws ImapException, MailboxException, IOException;
    }
}
