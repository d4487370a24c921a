package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.AccessControl;
import dev.restante.store.Mailbox;
import dev.restante.store.Right;
import dev.restante.store.Rights;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The commands of ACL (RFC 4314 section 3). */
public final class AclCommands {

    private AclCommands() {}

    /**
     * {@code setacl = "SETACL" SP mailbox SP identifier SP mod-rights}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar, or there is no such right
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action setAcl(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        in.sp();
        AclIdentifier identifier = AclIdentifier.read(in);
        in.sp();
        UnaryOperator<Rights> edit = edit(in.astring(), new RightsLetters(dialect));
        return session -> {
            Mailbox mailbox = MailboxNames.find(session, name, Right.ADMINISTER);
            mailbox.accessControl().change(identifier.canonical(session), edit);
            return Completion.OK;
        };
    }

    private static UnaryOperator<Rights> edit(String modRights, RightsLetters letters) throws ImapSyntaxException {
        boolean relative = modRights.startsWith("+") || modRights.startsWith("-");
        Rights rights = letters.parse(modRights.substring(relative ? 1 : 0));
        if (!relative) {
            return before -> rights;
        }
        return modRights.startsWith("+") ? before -> before.plus(rights) : before -> before.minus(rights);
    }

    /**
     * {@code deleteacl = "DELETEACL" SP mailbox SP identifier}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action deleteAcl(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        in.sp();
        AclIdentifier identifier = AclIdentifier.read(in);
        return session -> {
            Mailbox mailbox = MailboxNames.find(session, name, Right.ADMINISTER);
            mailbox.accessControl().remove(identifier.canonical(session));
            return Completion.OK;
        };
    }

    /**
     * {@code getacl = "GETACL" SP mailbox}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action getAcl(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        RightsLetters letters = new RightsLetters(dialect);
        return session -> {
            Mailbox mailbox = MailboxNames.find(session, name, Right.ADMINISTER);
            ImapWriter out = session.out().raw("* ACL ").astring(name);
            for (Map.Entry<String, Rights> entry :
                    mailbox.accessControl().entries().entrySet()) {
                out.raw(" ").astring(entry.getKey()).raw(" ").astring(letters.format(entry.getValue()));
            }
            out.end();
            return Completion.OK;
        };
    }

    /**
     * {@code listrights = "LISTRIGHTS" SP mailbox SP identifier}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action listRights(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        in.sp();
        AclIdentifier identifier = AclIdentifier.read(in);
        RightsLetters letters = new RightsLetters(dialect);
        return session -> {
            MailboxNames.find(session, name, Right.ADMINISTER);
            Rights always = identifier.isOwner(session) ? AccessControl.ALWAYS : Rights.NONE;
            ImapWriter out = session.out().raw("* LISTRIGHTS ").astring(name);
            out.raw(" ").astring(identifier.text()).raw(" ").astring(letters.format(always));
            out.raw(" ")
                    .raw(String.join(" ", letters.each(Rights.ALL.minus(always))))
                    .end();
            return Completion.OK;
        };
    }

    /**
     * {@code myrights = "MYRIGHTS" SP mailbox}. One of the rights that it needs is always there.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action myRights(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        RightsLetters letters = new RightsLetters(dialect);
        return session -> {
            tellMyRights(session, name, MailboxNames.find(session, name), letters);
            return Completion.OK;
        };
    }

    /**
     * The MYRIGHTS response, for LIST.
     *
     * @param dialect what the server knows
     * @return what tells the rights of a mailbox
     */
    public static ListRequest.Answer listedRights(ImapDialect dialect) {
        RightsLetters letters = new RightsLetters(dialect);
        return (session, name, mailbox) -> tellMyRights(session, name, mailbox, letters);
    }

    private static void tellMyRights(ImapSession session, String name, Mailbox mailbox, RightsLetters letters)
            throws IOException {
        String rights = letters.format(mailbox.accessControl().ofOwner());
        session.out().raw("* MYRIGHTS ").astring(name).raw(" ").astring(rights).end();
    }
}
