package dev.restante.store;

import java.util.List;
import java.util.Set;

/**
 * A mailbox as it was at one moment.
 *
 * @param mailbox which it was
 * @param modSeq the number of its last change then
 * @param messages what was in it
 * @param uses what it was for
 */
record MailboxSnapshot(Mailbox mailbox, long modSeq, List<NewMessage> messages, Set<SpecialUse> uses) {

    /** The caller holds the account's lock. */
    static MailboxSnapshot of(Mailbox mailbox) {
        List<NewMessage> messages = mailbox.states().stream()
                .map(state -> new NewMessage(
                        state.entry().message(), state.flags(), state.entry().internalDate()))
                .toList();
        return new MailboxSnapshot(mailbox, mailbox.modSeq(), messages, mailbox.specialUses());
    }

    boolean isOf(Mailbox now) {
        return now == mailbox && now.modSeq() == modSeq;
    }
}
