package dev.restante.store;

import static dev.restante.store.Account.DELIMITER;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of an account at one moment: those of its mailboxes, and those that are subscribed. Immutable. */
public final class Hierarchy {

    private final SortedMap<String, Mailbox> mailboxes;
    private final SortedSet<String> subscriptions;

    Hierarchy(SortedMap<String, Mailbox> mailboxes, SortedSet<String> subscriptions) {
        this.mailboxes = mailboxes;
        this.subscriptions = subscriptions;
    }

    /**
     * All names that are those of mailboxes, or subscribed, or both.
     *
     * @return the canonical names, sorted
     */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(mailboxes.keySet());
        names.addAll(subscriptions);
        return names;
    }

    /**
     * What is known about a name. Costs the logarithm of the number of names.
     *
     * @param canonical the name
     * @return whether there is a mailbox, and others below it
     */
    public ListedName name(String canonical) {
        return new ListedName(
                canonical, mailboxes.get(canonical), hasChildren(canonical), subscriptions.contains(canonical));
    }

    private boolean hasChildren(String canonical) {
        return !mailboxes
                .subMap(canonical + DELIMITER, canonical + (char) (DELIMITER + 1))
                .isEmpty();
    }
}
