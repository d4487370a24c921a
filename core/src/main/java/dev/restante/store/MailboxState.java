package dev.restante.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * A mailbox at one moment. It shares the tree of the entries, so it costs the same however many there are. Only flags
 * can change in that tree: those that an entry had are kept here from the moment when it gets others. Guarded by the
 * lock of the mailbox's account.
 */
final class MailboxState {

    private final Mailbox mailbox;
    private final EntryTree entries;
    private final long modSeq;
    private final int recentUid;
    private final Set<SpecialUse> specialUses;
    private final boolean readOnly;
    private final AccessControl.Grants grants;
    private final SortedMap<String, Annotation> annotations;
    private final Map<Integer, Flags> formerFlags = new HashMap<>();

    MailboxState(
            Mailbox mailbox,
            Set<SpecialUse> specialUses,
            boolean readOnly,
            AccessControl.Grants grants,
            SortedMap<String, Annotation> annotations) {
        this.mailbox = mailbox;
        this.entries = mailbox.entries();
        this.modSeq = mailbox.modSeq();
        this.recentUid = mailbox.recentUid();
        this.specialUses = specialUses;
        this.readOnly = readOnly;
        this.grants = grants;
        this.annotations = annotations;
    }

    /** An entry with the flags that it had. */
    record Message(MailboxEntry entry, Flags flags) {}

    Mailbox mailbox() {
        return mailbox;
    }

    long modSeq() {
        return modSeq;
    }

    Set<SpecialUse> specialUses() {
        return specialUses;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    AccessControl.Grants grants() {
        return grants;
    }

    SortedMap<String, Annotation> annotations() {
        return annotations;
    }

    /** An entry is about to get other flags. */
    void keepFlags(MailboxEntry entry) {
        formerFlags.putIfAbsent(entry.uid(), entry.flags());
    }

    /** How many of the messages some session had been told of. */
    int notRecent() {
        return entries.rank(recentUid);
    }

    List<Message> messages() {
        List<Message> messages = new ArrayList<>(entries.size());
        entries.forEach(0, entries.size(), entry -> messages.add(new Message(entry, flagsOf(entry))));
        return messages;
    }

    private Flags flagsOf(MailboxEntry entry) {
        return formerFlags.getOrDefault(entry.uid(), entry.flags());
    }
}
