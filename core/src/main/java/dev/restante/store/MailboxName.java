package dev.restante.store;

import static dev.restante.store.MailboxException.Reason.CANNOT;

import java.text.Normalizer;

/** What a mailbox may be called (RFC 3501 section 5.1). */
public final class MailboxName {

    private static final int MAX_LENGTH = 1000;

    /** Each level of a name that is made becomes a mailbox. */
    private static final int MAX_LEVELS = 50;

    private MailboxName() {}

    /**
     * The name by which a mailbox is kept: INBOX is the same in any case, also as the first level of a longer name (RFC
     * 3501 section 5.1), and letters are the same whether their accents stand apart or not (RFC 9051 section 5.1).
     *
     * @param supplied any name
     * @return the same, or another form of it
     */
    public static String canonical(String supplied) {
        String mailboxName = Normalizer.normalize(supplied, Normalizer.Form.NFC);
        boolean inbox = mailboxName.regionMatches(true, 0, Account.INBOX, 0, Account.INBOX.length())
                && (mailboxName.length() == Account.INBOX.length()
                        || mailboxName.charAt(Account.INBOX.length()) == Account.DELIMITER);
        return inbox ? Account.INBOX + mailboxName.substring(Account.INBOX.length()) : mailboxName;
    }

    /** The name of a mailbox to be made: a delimiter at its end only says that others will be below it. */
    static String withoutTrailingDelimiter(String mailboxName) {
        return mailboxName.endsWith("" + Account.DELIMITER) && mailboxName.length() > 1
                ? mailboxName.substring(0, mailboxName.length() - 1)
                : mailboxName;
    }

    static void requireLegal(String canonical) throws MailboxException {
        boolean emptyLevel = canonical.isEmpty()
                || canonical.charAt(0) == Account.DELIMITER
                || canonical.charAt(canonical.length() - 1) == Account.DELIMITER
                || canonical.contains("" + Account.DELIMITER + Account.DELIMITER);
        if (emptyLevel) {
            throw new MailboxException(CANNOT, "A level of a mailbox name must not be empty");
        }
        if (canonical.chars().anyMatch(MailboxName::isForbidden)) {
            throw new MailboxException(CANNOT, "A mailbox name must not contain wildcards or control characters");
        }
        if (canonical.length() > MAX_LENGTH) {
            throw new MailboxException(CANNOT, "A mailbox name has at most " + MAX_LENGTH + " characters");
        }
        if (canonical.chars().filter(c -> c == Account.DELIMITER).count() >= MAX_LEVELS) {
            throw new MailboxException(CANNOT, "A mailbox name has at most " + MAX_LEVELS + " levels");
        }
    }

    /** Beside wildcards those that Net-Unicode leaves out (RFC 6855 section 3). */
    private static boolean isForbidden(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '*' || c == '%';
    }
}
