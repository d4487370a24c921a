package dev.restante.imap.notify;

import dev.restante.imap.ImapSession;
import dev.restante.store.Account;
import dev.restante.store.Hierarchy;
import dev.restante.store.ListedName;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxStatus;
import dev.restante.store.Right;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An account at one moment, as far as a client wants to know of it: two of them show what has happened.
 *
 * @param hierarchy all its names
 * @param mailboxes all by their names
 * @param subscriptions the subscribed names
 * @param statuses those mailboxes in numbers whose messages the client wants to know of, and may
 * @param notes the annotations of those mailboxes of whose annotations the client wants to know
 * @param server the annotations of the server; none if the client does not care
 */
record Picture(
        Hierarchy hierarchy,
        SortedMap<String, Mailbox> mailboxes,
        SortedSet<String> subscriptions,
        Map<Mailbox, MailboxStatus> statuses,
        Map<Mailbox, Notes> notes,
        Notes server) {

    static Picture of(ImapSession session, Wish wish) {
        Account account = session.account();
        Hierarchy hierarchy = account.hierarchy();
        Notes server = wish.isOfTheServer() ? Notes.of(session.store().annotations(account)) : Notes.NONE;
        Picture picture = new Picture(
                hierarchy, new TreeMap<>(), new TreeSet<>(), new IdentityHashMap<>(), new IdentityHashMap<>(), server);
        hierarchy.names().stream().map(hierarchy::name).forEach(picture::add);
        picture.mailboxes.forEach((name, mailbox) -> {
            Set<Event> events = picture.eventsOf(name, wish);
            if (events.stream().anyMatch(Event::isOfMessages) && isReadable(mailbox)) {
                picture.statuses.put(mailbox, mailbox.status());
            }
            if (events.contains(Event.MAILBOX_METADATA_CHANGE)) {
                picture.notes.put(mailbox, Notes.of(mailbox.annotations()));
            }
        });
        return picture;
    }

    /** What happens to a mailbox while its client wants no news of it is news once it is another one. */
    void keepStatus(Mailbox mailbox, Picture before) {
        statuses.computeIfPresent(mailbox, (same, now) -> before.statuses.getOrDefault(same, now));
    }

    /** RFC 5465 section 5. */
    private static boolean isReadable(Mailbox mailbox) {
        return mailbox.accessControl().ofOwner().has(Right.READ);
    }

    private void add(ListedName name) {
        if (name.mailbox() != null) {
            mailboxes.put(name.name(), name.mailbox());
        }
        if (name.subscribed()) {
            subscriptions.add(name.name());
        }
    }

    /** Takes one name as it is now, and those above it, of whose making or leaving it may be the cause. */
    void adopt(Hierarchy now, String name) {
        for (int at = name.length(); at > 0; at = name.lastIndexOf(Account.DELIMITER, at - 1)) {
            ListedName listed = now.name(name.substring(0, at));
            mailboxes.remove(listed.name());
            subscriptions.remove(listed.name());
            add(listed);
            if (listed.mailbox() != null && listed.mailbox().status().uidNext() == 1) {
                statuses.put(listed.mailbox(), listed.mailbox().status());
            }
        }
    }

    /** Takes those mailboxes of a tree by their new names that have them now. */
    void adoptRename(Hierarchy now, String from, String to) {
        for (Map.Entry<String, Mailbox> each : new TreeMap<>(mailboxes.tailMap(from)).entrySet()) {
            String name = each.getKey();
            boolean inTree = name.equals(from) || name.startsWith(from + Account.DELIMITER);
            ListedName renamed = now.name(inTree ? to + name.substring(from.length()) : name);
            if (inTree && renamed.mailbox() == each.getValue()) {
                mailboxes.remove(name);
                mailboxes.put(renamed.name(), each.getValue());
            }
        }
        adopt(now, to);
    }

    Set<Event> eventsOf(String name, Wish wish) {
        return wish.eventsOf(name, subscriptions);
    }
}
