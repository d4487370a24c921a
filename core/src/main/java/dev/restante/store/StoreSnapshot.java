package dev.restante.store;

import dev.restante.mail.ReceivedMail;
import java.util.List;

/** All that was in a store at one moment. Immutable. */
public final class StoreSnapshot {

    private final List<AccountSnapshot> accounts;
    private final List<ReceivedMail> received;

    StoreSnapshot(List<AccountSnapshot> accounts, List<ReceivedMail> received) {
        this.accounts = accounts;
        this.received = received;
    }

    List<AccountSnapshot> accounts() {
        return accounts;
    }

    List<ReceivedMail> received() {
        return received;
    }
}
