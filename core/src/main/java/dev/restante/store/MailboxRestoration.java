package dev.restante.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a mailbox what it was, by nothing but what clients can be told: messages go, flags change, messages arrive. So
 * UIDVALIDITY stays, and sessions that have the mailbox selected go on. UIDs are never given twice: messages that had
 * gone come back with new ones, and so do those behind them, as the order is that of before. The caller holds the
 * account's lock.
 *
 * @param mailbox what is to be changed
 * @param state how it was, or how that of another account of the same name was
 */
record MailboxRestoration(Mailbox mailbox, MailboxState state) {

    /**
     * Does it; costs nothing if nothing has changed.
     *
     * @return the state in terms of the UIDs that there are now
     */
    MailboxState run() {
        mailbox.readmit();
        mailbox.restoreProperties(state);
        if (state.mailbox() == mailbox && state.modSeq() == mailbox.modSeq()) {
            mailbox.restoreRecent(state.notRecent());
            return state;
        }
        // Of another account, whose lock is taken too: only a restoration has two, and there is only one at a time.
        List<MailboxState.Message> messages = state.mailbox().locked(state::messages);
        int staying = staying(messages);
        removeFrom(staying);
        restoreFlags(messages.subList(0, staying));
        add(messages.subList(staying, messages.size()));
        mailbox.restoreRecent(state.notRecent());
        return mailbox.save();
    }

    /** How many of the messages, from the first on, are still there. */
    private int staying(List<MailboxState.Message> messages) {
        int count = 0;
        if (state.mailbox() == mailbox) {
            while (count < messages.size() && mailbox.holds(messages.get(count).entry())) {
                count++;
            }
        }
        return count;
    }

    private void removeFrom(int position) {
        EntryTree entries = mailbox.entries();
        List<MailboxEntry> going = new ArrayList<>();
        entries.forEach(position, entries.size(), going::add);
        mailbox.remove(going);
    }

    private void restoreFlags(List<MailboxState.Message> messages) {
        List<MailboxState.Message> changed = messages.stream()
                .filter(each -> !each.flags().equals(each.entry().flags()))
                .toList();
        if (!changed.isEmpty()) {
            long modSeq = mailbox.nextModSeq();
            changed.forEach(each -> mailbox.change(each.entry(), each.flags(), modSeq));
        }
    }

    private void add(List<MailboxState.Message> messages) {
        if (!messages.isEmpty()) {
            long modSeq = mailbox.nextModSeq();
            messages.forEach(each -> mailbox.addAgain(each.entry(), each.flags(), modSeq));
        }
    }
}
