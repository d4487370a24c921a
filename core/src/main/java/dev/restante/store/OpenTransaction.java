package dev.restante.store;

import java.util.ArrayList;
import java.util.List;

/** An SMTP transaction under way, as the journal knows it. For the thread of its session. */
public final class OpenTransaction {

    private final Journal journal;
    private final String mailFrom;
    private final List<String> recipients = new ArrayList<>(); // guarded by the journal's lock

    OpenTransaction(Journal journal, String mailFrom) {
        this.journal = journal;
        this.mailFrom = mailFrom;
    }

    /**
     * A recipient was accepted.
     *
     * @param address its address
     */
    public void add(String address) {
        journal.add(this, address);
    }

    /** It has ended, whether it brought a mail or not. A second call does nothing. */
    public void end() {
        journal.end(this);
    }

    /** The caller holds the journal's lock. */
    List<String> recipients() {
        return recipients;
    }

    /** The caller holds the journal's lock. */
    PendingMail pending() {
        return new PendingMail(mailFrom, List.copyOf(recipients));
    }
}
