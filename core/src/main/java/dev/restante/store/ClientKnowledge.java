package dev.restante.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the client of one session knows of a mailbox, and what is new to it since: the entries that it can name by
 * number, and the numbers of the changes up to which it knows who went and which flags there are. Guarded by the
 * account's lock where the mailbox is looked at; what the client knows belongs to the session's thread.
 */
final class ClientKnowledge {

    private final Mailbox mailbox;
    private final boolean claimsRecent;
    private boolean hidesRecent;
    private final RecentUids recent = new RecentUids();
    private EntryTree entries;
    private int uidNext;
    private long keywordsUpTo;
    private long flagsUpTo;
    private long expungesUpTo;

    ClientKnowledge(Mailbox mailbox, boolean claimsRecent) {
        this.mailbox = mailbox;
        this.claimsRecent = claimsRecent;
        this.entries = mailbox.entries();
        this.flagsUpTo = mailbox.modSeq();
        this.expungesUpTo = mailbox.modSeq();
        this.keywordsUpTo = mailbox.keywords().used();
        noteArrivals();
    }

    EntryTree entries() {
        return entries;
    }

    int uidNext() {
        return uidNext;
    }

    int recent() {
        return recent.known();
    }

    EntryState state(int number) {
        MailboxEntry entry = entries.get(number - 1);
        return new EntryState(number, entry, entry.flags(), isRecent(entry), entry.modSeq());
    }

    void hideRecent() {
        hidesRecent = true;
    }

    private boolean isRecent(MailboxEntry entry) {
        return !hidesRecent && recent.contains(entry.uid());
    }

    /** The session itself changes flags: it need not be told of that later. */
    void knowsFlagsUpTo(long modSeq) {
        flagsUpTo = modSeq;
    }

    /** The number of the last change up to which the client has been told of all. */
    long highestModSeq() {
        return holdsExpungesBack() ? Math.min(flagsUpTo, expungesUpTo) : flagsUpTo;
    }

    boolean holdsExpungesBack() {
        return mailbox.expungeModSeq() > expungesUpTo;
    }

    /** Takes what is new; numbers move only with expunges. */
    Changes pull(boolean withExpunges) {
        if (flagsUpTo == mailbox.modSeq() && (!withExpunges || expungesUpTo == mailbox.modSeq())) {
            return Changes.NONE;
        }
        Set<Integer> changedUids = changedUids();
        List<Integer> expunged = withExpunges ? takeExpunges() : List.of();
        List<Integer> vanished = uidsOf(expunged);
        boolean grown = takeArrivals(withExpunges);
        boolean keywordsGrown = takeKeywords();
        flagsUpTo = mailbox.modSeq();
        return new Changes(expunged, vanished, grown, keywordsGrown, statesOf(changedUids));
    }

    /** Takes what is new of the keywords; tells whether anything is. */
    boolean takeKeywords() {
        boolean grown = mailbox.keywords().used() > keywordsUpTo;
        keywordsUpTo = mailbox.keywords().used();
        return grown;
    }

    /** UIDs that the client knows and whose flags changed; some of them may be gone. */
    private Set<Integer> changedUids() {
        Set<Integer> uids = new LinkedHashSet<>();
        if (mailbox.log().reachesBackTo(flagsUpTo)) {
            mailbox.log().since(flagsUpTo, new ChangeLog.Visitor() {
                @Override
                public void changed(int uid) {
                    uids.add(uid);
                }

                @Override
                public void expunged(int uid) {
                    uids.remove(uid);
                }
            });
        } else {
            entries.forEach(0, entries.size(), entry -> {
                if (entry.modSeq() > flagsUpTo && mailbox.holds(entry)) {
                    uids.add(entry.uid());
                }
            });
        }
        uids.removeIf(uid -> uid >= uidNext);
        return uids;
    }

    /** Ascending, where the numbers descend. */
    private List<Integer> uidsOf(List<Integer> numbers) {
        List<Integer> uids = new ArrayList<>(numbers.size());
        for (int i = numbers.size() - 1; i >= 0; i--) {
            uids.add(entries.get(numbers.get(i) - 1).uid());
        }
        return uids;
    }

    private List<EntryState> statesOf(Set<Integer> uids) {
        List<EntryState> states = new ArrayList<>(uids.size());
        for (int uid : uids) {
            int position = entries.indexOf(uid);
            if (position >= 0) {
                states.add(state(position + 1));
            }
        }
        return states;
    }

    /**
     * From the highest number to the lowest, so that none moves before it is told. The entries are taken with the
     * arrivals.
     */
    private List<Integer> takeExpunges() {
        List<Integer> numbers = new ArrayList<>();
        if (mailbox.log().reachesBackTo(expungesUpTo)) {
            mailbox.log().since(expungesUpTo, new ChangeLog.Visitor() {
                @Override
                public void changed(int uid) {
                    // told as flags
                }

                @Override
                public void expunged(int uid) {
                    int position = entries.indexOf(uid);
                    if (position >= 0) {
                        numbers.add(position + 1);
                    }
                }
            });
        } else {
            for (int position = 0; position < entries.size(); position++) {
                if (!mailbox.holds(entries.get(position))) {
                    numbers.add(position + 1);
                }
            }
        }
        numbers.forEach(number -> recent.remove(entries.get(number - 1).uid()));
        numbers.sort((a, b) -> Integer.compare(b, a));
        expungesUpTo = mailbox.modSeq();
        return numbers;
    }

    /** Where nothing is held back, it shares the mailbox's own tree. */
    private boolean takeArrivals(boolean expungesTaken) {
        EntryTree now = mailbox.entries();
        int firstNew = now.rank(uidNext);
        boolean grown = firstNew < now.size();
        if (expungesTaken || entries.size() == firstNew) {
            entries = now;
        } else {
            now.forEach(firstNew, now.size(), entry -> entries = entries.plus(entry));
        }
        if (grown) {
            noteArrivals();
        }
        uidNext = mailbox.uidNext();
        return grown;
    }

    private void noteArrivals() {
        recent.add(Math.max(mailbox.recentUid(), uidNext), mailbox.uidNext(), entries);
        if (claimsRecent && !mailbox.isReadOnly()) {
            mailbox.claimRecent();
        }
        uidNext = mailbox.uidNext();
    }
}
