package dev.restante.store;

import org.jspecify.annotations.Nullable;

/**
 * A name in the hierarchy of mailboxes, as it was at one moment.
 *
 * @param name the canonical name
 * @param mailbox the mailbox; null if there is none, and the name is only subscribed, or stands for what is below it
 * @param hasChildren whether there is a mailbox below it
 * @param subscribed whether the name is subscribed
 */
public record ListedName(String name, @Nullable Mailbox mailbox, boolean hasChildren, boolean subscribed) {

    /**
     * Tells whether it is more than a name.
     *
     * @return whether there is a mailbox
     */
    public boolean exists() {
        return mailbox != null;
    }
}
