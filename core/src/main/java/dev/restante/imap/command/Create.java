package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.Parameters;
import dev.restante.imap.Parameters.Parameter;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.Mailbox;
import dev.restante.store.SpecialUse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** CREATE (RFC 3501 section 6.3.3), with the parameters that RFC 4466 section 2.2 makes room for. */
public final class Create {

    /** The parameters that extensions add. */
    public static final Vocabulary<Parameter<Request>> PARAMETERS = new Vocabulary<>("parameter of CREATE");

    /** What an extension tells about a mailbox when it has been created; only one can. */
    public static final Vocabulary<CreatedCode> CREATED = new Vocabulary<>("response code of CREATE");

    /** Such a response code. */
    @FunctionalInterface
    public interface CreatedCode {

        /**
         * Tells it.
         *
         * @param created the mailbox
         * @return the code without brackets, with its name
         */
        String of(Mailbox created);
    }

    private Create() {}

    /** What the parameters ask for, gathered while they are read. For one thread. */
    public static final class Request {

        private final Set<SpecialUse> uses = EnumSet.noneOf(SpecialUse.class);

        private Request() {}

        /**
         * Makes the mailbox one for something.
         *
         * @param use for what; there can be several
         */
        public void use(SpecialUse use) {
            uses.add(use);
        }
    }

    /**
     * {@code create = "CREATE" SP mailbox [SP "(" create-param *(SP create-param) ")"]}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws ImapException if a parameter can never be carried out
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        String wire = MailboxNames.read(in);
        Request request = new Request();
        if (in.trySp()) {
            Parameters.read(in, dialect, PARAMETERS, request);
        }
        return session -> {
            String name = MailboxNames.decode(session, wire);
            Mailbox created = session.account().create(name, request.uses);
            session.news().noteOwn(session, name);
            ListResponse.tellNormalized(session, name, name);
            return new Completion(dialect.words(CREATED).values().stream()
                    .map(code -> code.of(created))
                    .collect(Collectors.joining()));
        };
    }
}
