package dev.restante.store;

import java.time.InstantSource;

/** Mailboxes for tests of what stands on the store. */
public final class Mailboxes {

    private Mailboxes() {}

    /** One that soon forgets what happened. */
    public static Mailbox withLogOf(int capacity) {
        return new Mailbox(
                new Account("jane@example.com", null, () -> 1, InstantSource.system()), 1, new ChangeLog(capacity));
    }

    /** Adds a message. */
    public static int append(Mailbox mailbox, Flags flags) {
        return mailbox.append(Samples.message("x"), flags, Samples.DATE);
    }
}
