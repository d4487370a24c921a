package dev.restante.imap.command;

import dev.restante.store.Account;
import java.text.Normalizer;

/**
 * A pattern of LIST (RFC 3501 section 6.3.8): {@code *} stands for anything, {@code %} for anything without a
 * delimiter. Takes time in proportion to the length of the name, and to its square at worst, whatever the pattern.
 */
final class MailboxPattern {

    private final String pattern;
    private final boolean endsWithPercent;
    private final long literals;

    /** Names are in Normalization Form C, so the pattern has to be. */
    MailboxPattern(String supplied) {
        this.pattern = withoutRepetition(Normalizer.normalize(supplied, Normalizer.Form.NFC));
        this.endsWithPercent = supplied.endsWith("%");
        this.literals = pattern.chars().filter(c -> !isWildcard(c)).count();
    }

    /** Wildcards in a row are no more than the widest of them. */
    private static String withoutRepetition(String pattern) {
        StringBuilder shorter = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int last = shorter.length() - 1;
            if (last < 0 || !isWildcard(c) || !isWildcard(shorter.charAt(last))) {
                shorter.append(c);
            } else if (c == '*') {
                shorter.setCharAt(last, c);
            }
        }
        return shorter.toString();
    }

    private static boolean isWildcard(int c) {
        return c == '*' || c == '%';
    }

    /** Where it ends so, it also asks for levels that are no mailboxes (RFC 9051 section 6.3.9). */
    boolean endsWithPercent() {
        return endsWithPercent;
    }

    /** After each character of the pattern, {@code reached[i]} tells whether it can have eaten i of the name. */
    boolean matches(String name) {
        if (literals > name.length()) {
            return false;
        }
        boolean[] reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (int p = 0; p < pattern.length(); p++) {
            char c = pattern.charAt(p);
            if (isWildcard(c)) {
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
            reached[i] = reached[i - 1] && same(name, i - 1, c);
        }
        reached[0] = false;
    }

    /** INBOX is the same in any case, also as the first level of a longer name (RFC 3501 section 5.1). */
    private static boolean same(String name, int at, char c) {
        char named = name.charAt(at);
        return named == c || at < Account.INBOX.length() && named == Character.toUpperCase(c) && isInInbox(name);
    }

    private static boolean isInInbox(String name) {
        return name.equals(Account.INBOX) || name.startsWith(Account.INBOX + Account.DELIMITER);
    }
}
