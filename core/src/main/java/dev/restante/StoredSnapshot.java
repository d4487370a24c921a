package dev.restante;

import dev.restante.store.MailStore;
import dev.restante.store.StoreSnapshot;

/** What was in a store of this JVM. */
record StoredSnapshot(MailStore store, StoreSnapshot content) implements MailSnapshot {

    static StoredSnapshot of(MailStore store) {
        return new StoredSnapshot(store, store.snapshot());
    }

    void restoreIn(MailStore target) {
        if (target != store) {
            throw new IllegalArgumentException("This is a snapshot of another server");
        }
        target.restore(content);
    }
}
