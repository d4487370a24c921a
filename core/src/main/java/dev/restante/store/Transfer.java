package dev.restante.store;

import java.util.List;
import java.util.OptionalInt;

/**
 * The way of messages from a mailbox to another one, or the same, of the same account. The caller holds the account's
 * lock, so each is one step.
 *
 * @param source where they are
 * @param target where they go
 */
record Transfer(Mailbox source, Mailbox target) {

    CopyResult copy(List<MailboxEntry> entries) throws MailboxException {
        target.life().requireWritable();
        long octets = entries.stream().mapToLong(e -> e.message().size()).sum();
        source.account().quota().requireRoom(entries.size(), octets);
        return add(entries);
    }

    /** Takes no more of the quota. Those that have been expunged are passed over. */
    CopyResult move(List<MailboxEntry> entries) throws MailboxException {
        source.life().requireWritable();
        target.life().requireWritable();
        List<MailboxEntry> moving = entries.stream().filter(source::holds).toList();
        CopyResult result = add(moving);
        source.remove(moving);
        return result;
    }

    /** Empty if the message that goes has been expunged already, and nothing was done. */
    OptionalInt replace(MailboxEntry going, NewMessage coming) throws MailboxException {
        source.life().requireWritable();
        target.life().requireWritable();
        if (!source.holds(going)) {
            return OptionalInt.empty();
        }
        int growth = coming.message().size() - going.message().size();
        if (growth > 0) {
            source.account().quota().requireRoom(0, growth); // only the net counts: RFC 8508 section 3.4
        }
        int uid = target.addAll(List.of(coming))[0];
        source.remove(List.of(going));
        return OptionalInt.of(uid);
    }

    private CopyResult add(List<MailboxEntry> entries) {
        long modSeq = entries.isEmpty() ? 0 : target.nextModSeq();
        Rights rights = target.accessControl().ofOwner();
        int[] targetUids = entries.stream()
                .mapToInt(
                        e -> target.add(e.message(), rights.restrict(Flags.NONE, e.flags()), e.internalDate(), modSeq))
                .toArray();
        int[] sourceUids = entries.stream().mapToInt(MailboxEntry::uid).toArray();
        return new CopyResult(target.uidValidity(), sourceUids, targetUids);
    }
}
