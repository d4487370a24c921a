package dev.restante.store;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An account at one moment. Its mailboxes are told in terms of their UIDs, which a restoration changes, so the map is
 * changed by it.
 *
 * @param account the account
 * @param password its password; null if it was not declared
 * @param mailboxes its mailboxes by name
 * @param subscriptions the subscribed names
 * @param limits the limits of its quota
 * @param annotations what the user alone had noted about the server
 */
record AccountState(
        Account account,
        @Nullable String password,
        SortedMap<String, MailboxState> mailboxes,
        Set<String> subscriptions,
        Map<QuotaResource, Long> limits,
        SortedMap<String, Annotation> annotations) {}
