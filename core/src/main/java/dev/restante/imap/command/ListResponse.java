package dev.restante.imap.command;

import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.Account;
import dev.restante.store.ListedName;
import dev.restante.store.Mailbox;
import dev.restante.store.Right;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One LIST response (RFC 3501 section 7.2.2, RFC 9051 section 7.3.1), or LSUB response, which is of the same form. It
 * is gathered and then written once. For one thread.
 */
public final class ListResponse {

    /** What extensions tell about each name without being asked. */
    public static final Vocabulary<Attributes> ATTRIBUTES = new Vocabulary<>("attribute of LIST");

    /** Some attributes of a name. */
    @FunctionalInterface
    public interface Attributes {

        /**
         * Finds them.
         *
         * @param name the name
         * @return those that it has, such as {@code \HasChildren}
         */
        Collection<String> of(ListedName name);
    }

    private final ImapSession session;
    private final String verb;
    private final ListedName name;
    private final Set<String> attributes = new LinkedHashSet<>();
    private final Map<String, Collection<String>> extended = new LinkedHashMap<>();

    private ListResponse(ImapSession session, String verb, ListedName name) {
        this.session = session;
        this.verb = verb;
        this.name = name;
    }

    /**
     * Begins a response that a client of RFC 3501 understands.
     *
     * @param session who is told
     * @param name of what
     * @return the response, with {@code \Noselect} where there is no mailbox, or none that can be selected
     */
    public static ListResponse basic(ImapSession session, ListedName name) {
        return new ListResponse(session, "LIST", name).attribute("\\Noselect", !isSelectable(name));
    }

    /**
     * Begins a response for a client that has used the extended LIST, or has enabled IMAP4rev2.
     *
     * @param session who is told
     * @param name of what
     * @return the response, with {@code \NonExistent} where there is no mailbox
     */
    public static ListResponse extended(ImapSession session, ListedName name) {
        return new ListResponse(session, "LIST", name)
                .attribute("\\NonExistent", !name.exists())
                .attribute("\\Noselect", name.exists() && !isSelectable(name));
    }

    /** RFC 4314 section 4. */
    private static boolean isSelectable(ListedName name) {
        Mailbox mailbox = name.mailbox();
        return mailbox != null && mailbox.accessControl().ofOwner().has(Right.READ);
    }

    /** A name that is not subscribed stands for what is below it (RFC 3501 section 6.3.9). */
    static ListResponse lsub(ImapSession session, ListedName name) {
        return new ListResponse(session, "LSUB", name).attribute("\\Noselect", !name.exists() || !name.subscribed());
    }

    /**
     * Tells a client of IMAP4rev2 what the mailbox is called that it has selected (RFC 9051 section 6.3.2). Others are
     * told nothing.
     *
     * @param session who has selected it
     * @param supplied its name, as the client wrote it, decoded
     * @throws IOException if the connection breaks
     */
    public static void tellSelected(ImapSession session, String supplied) throws IOException {
        if (session.isEnabled(Mode.IMAP4REV2)) {
            ListedName name = session.account().listed(supplied);
            extended(session, name).oldName(supplied).write();
        }
    }

    /**
     * Tells a client of IMAP4rev2 that a mailbox is not called as the client calls it (RFC 9051 section 6.3.9.7).
     * Others are told nothing.
     *
     * @param session who has named it
     * @param before what the client called it, decoded
     * @param now the name that it wants it to have, decoded; most often the same
     * @throws IOException if the connection breaks
     */
    static void tellNormalized(ImapSession session, String before, String now) throws IOException {
        Account account = session.account();
        if (session.isEnabled(Mode.IMAP4REV2)
                && !(isCanonical(account.listed(before), before) && isCanonical(account.listed(now), now))) {
            extended(session, account.listed(now)).putOldName(before).write();
        }
    }

    /** INBOX in another case is no other name, and a delimiter at the end belongs to none. */
    private static boolean isCanonical(ListedName name, String supplied) {
        return name.name().equals(Account.INBOX)
                || name.name().equals(supplied)
                || supplied.equals(name.name() + Account.DELIMITER);
    }

    private ListResponse attribute(String attribute, boolean present) {
        if (present) {
            attributes.add(attribute);
        }
        return this;
    }

    /**
     * Adds attributes. Those that are told unasked come by themselves.
     *
     * @param more which
     * @return this response
     */
    public ListResponse attributes(Attributes more) {
        attributes.addAll(more.of(name));
        return this;
    }

    /**
     * Adds why the name is told though it may not have been selected itself (RFC 5258 section 3.5).
     *
     * @param criteria the selection options that something below it meets
     * @return this response
     */
    public ListResponse childInfo(Collection<String> criteria) {
        extended.put("CHILDINFO", criteria);
        return this;
    }

    /**
     * Adds the name by which a client knew the mailbox (RFC 9051 section 6.3.9.7), if it is another.
     *
     * @param supplied that name, decoded
     * @return this response
     */
    public ListResponse oldName(String supplied) {
        return isCanonical(name, supplied) ? this : putOldName(supplied);
    }

    private ListResponse putOldName(String oldName) {
        extended.put("OLDNAME", List.of(MailboxNames.encode(session, oldName)));
        return this;
    }

    /**
     * Writes the response.
     *
     * @throws IOException if the connection breaks
     */
    public void write() throws IOException {
        session.dialect().words(ATTRIBUTES).values().forEach(this::attributes);
        ImapWriter out = session.out();
        out.raw("* ").raw(verb).raw(" ").list(attributes);
        out.raw(" \"" + Account.DELIMITER + "\" ").astring(MailboxNames.encode(session, name.name()));
        if (!extended.isEmpty()) {
            writeExtended(out);
        }
        out.end();
    }

    /** {@code mbox-list-extended} of RFC 5258 section 6. */
    private void writeExtended(ImapWriter out) {
        String before = " (";
        for (Map.Entry<String, Collection<String>> item : extended.entrySet()) {
            out.raw(before).string(item.getKey()).raw(" (");
            String separator = "";
            for (String value : item.getValue()) {
                out.raw(separator).string(value);
                separator = " ";
            }
            out.raw(")");
            before = " ";
        }
        out.raw(")");
    }
}
