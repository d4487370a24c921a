package dev.restante.store;

import java.util.List;

/**
 * What somebody makes of the flags of messages. The caller holds the account's lock.
 *
 * @param rights what she may change
 * @param edit how the flags are combined with those that are there
 * @param flags the flags
 */
record FlagChange(Rights rights, FlagEdit edit, Flags flags) {

    /**
     * One change, however many messages: they get the same number. Those that have the flags already get none.
     *
     * @return whether there was anything to change
     */
    boolean make(Mailbox mailbox, List<MailboxEntry> entries) {
        Flags admitted = mailbox.keywords().admitted(flags);
        List<MailboxEntry> changing = entries.stream()
                .filter(entry -> !of(entry, admitted).equals(entry.flags()))
                .toList();
        if (changing.isEmpty()) {
            return false;
        }
        long modSeq = mailbox.nextModSeq();
        changing.forEach(entry -> mailbox.change(entry, of(entry, admitted), modSeq));
        return true;
    }

    private Flags of(MailboxEntry entry, Flags admitted) {
        return rights.restrict(entry.flags(), edit.apply(entry.flags(), admitted));
    }
}
