package dev.restante.imap.command;

import dev.restante.store.Account;
import java.util.Locale;

/**
 * A pattern of LIST (RFC 3501 section 6.3.8): {@code *} stands for anything, {@code %} for anything without a
 * delimiter. Takes time in proportion to both lengths, whatever the pattern.
 */
final class MailboxPattern {

    private final String pattern;

    MailboxPattern(String pattern) {
        this.pattern = pattern;
    }

    boolean matches(String name) {
        return matchesExactly(name) || name.equals(Account.INBOX) && matchesInboxInAnyCase();
    }

    private boolean matchesInboxInAnyCase() {
        return new MailboxPattern(pattern.toUpperCase(Locale.ROOT)).matchesExactly(Account.INBOX);
    }

    /** After each character of the pattern, {@code reached[i]} tells whether it can have eaten i of the name. */
    private boolean matchesExactly(String name) {
        boolean[] reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (int p = 0; p < pattern.length(); p++) {
            char c = pattern.charAt(p);
            if (c == '*' || c == '%') {
                spread(reached, name, c == '%');
            } else {
                step(reached, name, c);
            }
        }
        return reached[name.length()];
    }

    private static void spread(boolean[] reached, String name, boolean stopsAtDelimiter) {
        for (int i = 1; i < reached.length; i++) {
            boolean passable = !stopsAtDelimiter || name.charAt(i - 1) != Account.DELIMITER;
            reached[i] |= reached[i - 1] && passable;
        }
    }

    private static void step(boolean[] reached, String name, char c) {
        for (int i = reached.length - 1; i > 0; i--) {
            reached[i] = reached[i - 1] && name.charAt(i - 1) == c;
        }
        reached[0] = false;
    }
}
