package dev.restante.store;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The states of a mailbox that somebody still has, oldest first. Whoever has one need not say when it is done with it.
 * Guarded by the account's lock.
 */
final class PastStates {

    private final List<WeakReference<MailboxState>> states = new ArrayList<>();

    void add(MailboxState state) {
        states.removeIf(each -> each.get() == null);
        states.add(new WeakReference<>(state));
    }

    /**
     * An entry is about to get other flags, which is noted in all states that know it with these. Those are the newest:
     * the entry's last change came before them.
     */
    void keepFlags(MailboxEntry entry) {
        for (int i = states.size() - 1; i >= 0; i--) {
            MailboxState state = states.get(i).get();
            if (state != null && state.modSeq() < entry.modSeq()) {
                return;
            }
            if (state != null) {
                state.keepFlags(entry);
            }
        }
    }
}
