package dev.restante.store;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/** Mailboxes for tests of what stands on the store. */
public final class Mailboxes {

    private Mailboxes() {}

    /** One that soon forgets what happened. */
    public static Mailbox withLogOf(int capacity) {
        return new Mailbox(
                new Account("jane@example.com", null, () -> 1, InstantSource.system()), 1, new ChangeLog(capacity));
    }

    /** The names of all mailboxes, sorted. */
    public static List<String> namesIn(Account account) {
        return names(account, ListedName::exists);
    }

    /** The subscribed names, sorted. */
    static List<String> subscriptionsOf(Account account) {
        return names(account, ListedName::subscribed);
    }

    private static List<String> names(Account account, Predicate<ListedName> wanted) {
        Hierarchy hierarchy = account.hierarchy();
        return hierarchy.names().stream()
                .filter(name -> wanted.test(hierarchy.name(name)))
                .toList();
    }

    /** Adds a message. */
    public static int append(Mailbox mailbox, Flags flags) {
        return mailbox.append(Samples.message("x"), flags, Samples.DATE);
    }
}
