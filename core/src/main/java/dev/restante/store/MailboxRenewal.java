package dev.restante.store;

/**
 * Puts a mailbox in the place of another, with the same messages under other UIDs, from 1 on, and another UIDVALIDITY
 * (RFC 3501 section 2.3.1.1). Sessions that have the former one open keep what they know, but can change nothing any
 * more. The caller holds the account's lock.
 *
 * @param former the mailbox that there is
 * @param renewed a mailbox that has just been made
 */
record MailboxRenewal(Mailbox former, Mailbox renewed) {

    void run() {
        former.giveWayTo(renewed);
        renewed.designate(former.specialUses());
        renewed.inherit(former);
        renewed.life().makeReadOnly(former.isReadOnly());
        long modSeq = renewed.nextModSeq();
        EntryTree entries = former.entries();
        entries.forEach(0, entries.size(), entry -> renewed.addAgain(entry, entry.flags(), modSeq));
        renewed.restoreRecent(entries.rank(former.recentUid()));
    }
}
