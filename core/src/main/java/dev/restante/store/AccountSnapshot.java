package dev.restante.store;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was at one moment.
 *
 * @param name its name
 * @param password null if it took any
 * @param mailboxes by name
 * @param subscriptions the subscribed names
 */
record AccountSnapshot(
        String name, @Nullable String password, Map<String, MailboxSnapshot> mailboxes, Set<String> subscriptions) {}
