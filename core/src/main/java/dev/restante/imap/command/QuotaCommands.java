package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.QuotaResource;
import dev.restante.store.Right;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The commands of QUOTA (RFC 9208 section 4.1). An account has one quota root, whose name is empty. */
public final class QuotaCommands {

    /** What can be limited. */
    public static final Vocabulary<QuotaResource> RESOURCES = new Vocabulary<>("quota resource");

    private static final String ROOT = "";

    private QuotaCommands() {}

    /**
     * {@code getquota = "GETQUOTA" SP quota-root-name}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action getQuota(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String root = in.astring();
        return session -> {
            requireRoot(root);
            tell(session);
            return Completion.OK;
        };
    }

    /**
     * {@code getquotaroot = "GETQUOTAROOT" SP mailbox}. The mailbox need not exist; if it does, its messages are not to
     * be counted without the right to read it (RFC 9208 section 6).
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action getQuotaRoot(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        return session -> {
            if (session.account().mailbox(MailboxNames.decode(session, name)).isPresent()) {
                MailboxNames.find(session, name, Right.READ);
            }
            session.out()
                    .raw("* QUOTAROOT ")
                    .astring(name)
                    .raw(" ")
                    .astring(ROOT)
                    .end();
            tell(session);
            return Completion.OK;
        };
    }

    /**
     * {@code setquota = "SETQUOTA" SP quota-root-name SP "(" [resource-name SP resource-limit *(…)] ")"}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar, or there is no such resource
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action setQuota(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String root = in.astring();
        in.sp();
        Map<QuotaResource, Long> limits = limits(in, dialect);
        return session -> {
            requireRoot(root);
            session.account().quota().limit(limits);
            tell(session);
            return Completion.OK;
        };
    }

    private static Map<QuotaResource, Long> limits(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, IOException {
        Map<QuotaResource, Long> limits = new EnumMap<>(QuotaResource.class);
        in.expect('(');
        if (in.peek() != ')') {
            do {
                QuotaResource resource = resource(in.atom(), dialect);
                in.sp();
                limits.put(resource, in.number());
            } while (in.trySp());
        }
        in.expect(')');
        return limits;
    }

    private static QuotaResource resource(String name, ImapDialect dialect) throws ImapSyntaxException {
        return dialect.word(RESOURCES, name.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new ImapSyntaxException("There is no quota resource " + name + ", only "
                        + new TreeSet<>(dialect.words(RESOURCES).keySet())));
    }

    private static void requireRoot(String root) throws ImapException {
        if (!root.equals(ROOT)) {
            throw ImapException.no(
                    "NONEXISTENT", "There is no quota root " + root + ", only \"\", which all mailboxes are in");
        }
    }

    /** {@code quota-response}: a list without anything where nothing is limited (RFC 9208 section 4.2.1). */
    private static void tell(ImapSession session) throws IOException {
        List<String> states = session.account().quota().states().stream()
                .map(each -> each.resource() + " " + each.usage() + " " + each.limit())
                .toList();
        session.out().raw("* QUOTA ").astring(ROOT).raw(" ").list(states).end();
    }
}
