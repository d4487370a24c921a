package dev.restante.store;

import dev.restante.mail.ReceivedMail;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All mail of a store at one moment. It costs what there are of accounts, mailboxes and received mails, and shares the
 * mail itself. Only the store that made it looks inside, and one thread at a time.
 */
public final class StoreSnapshot {

    private final MailStore store;
    private final List<ReceivedMail> received;
    private final Map<String, AccountState> accounts;
    private final SortedMap<String, Annotation> annotations;
    private final Map<TokenLedger.Accepted, Boolean> tokens;

    StoreSnapshot(
            MailStore store,
            List<ReceivedMail> received,
            Map<String, AccountState> accounts,
            SortedMap<String, Annotation> annotations,
            Map<TokenLedger.Accepted, Boolean> tokens) {
        this.store = store;
        this.received = received;
        this.accounts = accounts;
        this.annotations = annotations;
        this.tokens = tokens;
    }

    /**
     * Whose mail it is.
     *
     * @return the store that made it
     */
    public MailStore store() {
        return store;
    }

    List<ReceivedMail> received() {
        return received;
    }

    /** By the keys of {@link Accounts}. */
    Map<String, AccountState> accounts() {
        return accounts;
    }

    SortedMap<String, Annotation> annotations() {
        return annotations;
    }

    /** Those that were accepted, and whether they have expired since. */
    Map<TokenLedger.Accepted, Boolean> tokens() {
        return tokens;
    }

    /** Shows how much it holds. */
    @Override
    public String toString() {
        return "%d received mails, %d accounts".formatted(received.size(), accounts.size());
    }
}
