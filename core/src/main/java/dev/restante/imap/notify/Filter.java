package dev.restante.imap.notify;

import dev.restante.store.Account;
import java.util.Set;

/**
 * Which mailboxes events are wanted of, apart from the selected one (RFC 5465 section 6).
 *
 * @param kind how they are chosen
 * @param names the canonical names that some kinds have
 */
record Filter(Kind kind, Set<String> names) {

    enum Kind {
        /** Those that mail is delivered to, which is one. */
        INBOXES,
        /** All. */
        PERSONAL,
        SUBSCRIBED,
        /** The named ones, and all below them. */
        SUBTREE,
        MAILBOXES;

        boolean hasNames() {
            return this == SUBTREE || this == MAILBOXES;
        }
    }

    boolean matches(String name, Set<String> subscriptions) {
        return switch (kind) {
            case INBOXES -> name.equals(Account.INBOX);
            case PERSONAL -> true;
            case SUBSCRIBED -> subscriptions.contains(name);
            case SUBTREE -> isInTree(name);
            case MAILBOXES -> names.contains(name);
        };
    }

    private boolean isInTree(String name) {
        for (int at = name.length(); at > 0; at = name.lastIndexOf(Account.DELIMITER, at - 1)) {
            if (names.contains(name.substring(0, at))) {
                return true;
            }
        }
        return false;
    }
}
