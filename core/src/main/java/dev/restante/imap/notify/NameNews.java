package dev.restante.imap.notify;

import dev.restante.imap.ImapSession;
import dev.restante.imap.command.ListResponse;
import dev.restante.store.Account;
import dev.restante.store.Mailbox;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What happened to names of mailboxes, told by LIST (RFC 5465 sections 5.4 and 5.5). A mailbox that is there under
 * another name was renamed.
 */
final class NameNews {

    private final Picture before;
    private final Picture now;
    private final Wish wish;
    private final SortedSet<String> affected = new TreeSet<>();
    /** The old names by the new ones. */
    private final Map<String, String> renamed = new HashMap<>();

    NameNews(Picture before, Picture now, Wish wish) {
        this.before = before;
        this.now = now;
        this.wish = wish;
        if (!before.mailboxes().equals(now.mailboxes())) {
            compareNames();
        }
        if (!before.subscriptions().equals(now.subscriptions())) {
            compareSubscriptions();
        }
    }

    private void compareNames() {
        Map<Mailbox, String> oldNames = names(before.mailboxes());
        Map<Mailbox, String> newNames = names(now.mailboxes());
        now.mailboxes().forEach((name, mailbox) -> {
            String oldName = oldNames.get(mailbox);
            if (oldName == null) {
                affect(name);
            } else if (!oldName.equals(name)) {
                rename(oldName, name);
            }
        });
        before.mailboxes().forEach((name, mailbox) -> {
            if (!newNames.containsKey(mailbox)) {
                affect(name);
            }
        });
    }

    private static Map<Mailbox, String> names(SortedMap<String, Mailbox> mailboxes) {
        Map<Mailbox, String> names = new IdentityHashMap<>();
        mailboxes.forEach((name, mailbox) -> names.put(mailbox, name));
        return names;
    }

    /** The one above is affected as well. */
    private void affect(String name) {
        affectIfWanted(name);
        int end = name.lastIndexOf(Account.DELIMITER);
        if (end > 0) {
            affectIfWanted(name.substring(0, end));
        }
    }

    private void affectIfWanted(String name) {
        if (isWanted(Event.MAILBOX_NAME, name)) {
            affected.add(name);
        }
    }

    /** What is below moves with it, and is not told: names come in order, so the one above was here before. */
    private void rename(String oldName, String newName) {
        for (int at = newName.lastIndexOf(Account.DELIMITER); at > 0; ) {
            String above = renamed.get(newName.substring(0, at));
            if (above != null && oldName.equals(above + newName.substring(at))) {
                return;
            }
            at = newName.lastIndexOf(Account.DELIMITER, at - 1);
        }
        if (isWanted(Event.MAILBOX_NAME, oldName) || isWanted(Event.MAILBOX_NAME, newName)) {
            affected.add(newName);
            renamed.put(newName, oldName);
        }
    }

    private void compareSubscriptions() {
        SortedSet<String> changed = new TreeSet<>(before.subscriptions());
        changed.addAll(now.subscriptions());
        changed.removeIf(name ->
                before.subscriptions().contains(name) == now.subscriptions().contains(name));
        changed.removeIf(name -> !isWanted(Event.SUBSCRIPTION_CHANGE, name));
        affected.addAll(changed);
    }

    /** A name that has just left SUBSCRIBED is still of interest. */
    private boolean isWanted(Event event, String name) {
        return before.eventsOf(name, wish).contains(event)
                || now.eventsOf(name, wish).contains(event);
    }

    void tell(ImapSession session) throws IOException {
        for (String name : affected) {
            ListResponse response =
                    ListResponse.extended(session, now.hierarchy().name(name));
            if (now.subscriptions().contains(name)) {
                response.attributes(listed -> List.of("\\Subscribed"));
            }
            if (renamed.containsKey(name)) {
                response.oldName(renamed.get(name));
            }
            response.write();
        }
    }
}
