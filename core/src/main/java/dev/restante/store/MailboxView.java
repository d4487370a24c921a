package dev.restante.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * What one session knows of a mailbox: the entries that its client can name by sequence number, in order, and the
 * number of the change up to which it knows them. Numbers move only in {@link #pull}, so a message that another session
 * expunged can still be fetched until this client has been told.
 *
 * <p>For one thread at a time; the mailbox behind it is shared.
 */
public final class MailboxView {

    private final Mailbox mailbox;
    private final boolean readOnly;
    private final RecentUids recent = new RecentUids();
    private EntryTree known;
    private int knownUidNext;
    private int knownKeywords;
    private long flagsUpTo;
    private long expungesUpTo;

    /** The caller holds the account's lock. */
    MailboxView(Mailbox mailbox, boolean readOnly) {
        this.mailbox = mailbox;
        this.readOnly = readOnly;
        this.known = mailbox.entries();
        this.flagsUpTo = mailbox.modSeq();
        this.expungesUpTo = mailbox.modSeq();
        noteArrivals();
        this.knownKeywords = mailbox.keywords().size();
    }

    /**
     * The mailbox behind this view.
     *
     * @return the mailbox
     */
    public Mailbox mailbox() {
        return mailbox;
    }

    /**
     * Tells whether this session only looks.
     *
     * @return whether it was opened read-only
     */
    public boolean isReadOnly() {
        return readOnly;
    }

    /**
     * Tells how many messages the client knows.
     *
     * @return the highest sequence number
     */
    public int exists() {
        return known.size();
    }

    /**
     * Tells how many messages are recent in this session.
     *
     * @return the count
     */
    public int recent() {
        return recent.count(known);
    }

    /**
     * The entry with a sequence number.
     *
     * @param number from 1 to {@link #exists()}
     * @return the entry
     * @throws IndexOutOfBoundsException if there is none
     */
    public MailboxEntry entry(int number) {
        return known.get(number - 1);
    }

    /**
     * Finds the sequence numbers of a range of UIDs.
     *
     * @param fromUid the lowest UID
     * @param toUid the highest UID
     * @return the sequence numbers of those that exist, ascending
     */
    public IntStream numbers(long fromUid, long toUid) {
        return IntStream.range(known.rank(fromUid), known.rank(toUid + 1)).map(position -> position + 1);
    }

    /**
     * The highest UID that the client knows.
     *
     * @return the UID, or 0 if there is no message
     */
    public int lastUid() {
        return known.size() == 0 ? 0 : known.get(known.size() - 1).uid();
    }

    /**
     * The UID that the next message gets, as far as this session knows.
     *
     * @return a UID higher than all that the client knows
     */
    public int uidNext() {
        return knownUidNext;
    }

    /**
     * The keywords that are used in the mailbox.
     *
     * @return a copy, sorted
     */
    public Set<String> keywords() {
        return mailbox.locked(() -> {
            Set<String> copy = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            copy.addAll(mailbox.keywords());
            return copy;
        });
    }

    /**
     * Finds the first message without {@code \Seen}; right after the view was opened.
     *
     * @return its sequence number, or 0 if there is none that the client knows
     */
    public int firstUnseen() {
        return mailbox.locked(() -> {
            int position = mailbox.firstUnseen();
            return position < 0
                    ? 0
                    : known.indexOf(mailbox.entries().get(position).uid()) + 1;
        });
    }

    /**
     * Takes what is new.
     *
     * @param withExpunges whether the protocol allows sequence numbers to move now (RFC 3501 section 7.4.1)
     * @return what the client has to be told
     */
    public Changes pull(boolean withExpunges) {
        return mailbox.locked(() -> pullLocked(withExpunges));
    }

    /**
     * Waits until there is something to pull.
     *
     * @param stopped checked under the account's lock; whoever makes it true wakes the waiters with {@link #wake}
     * @param limit how long to wait at most
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitChange(BooleanSupplier stopped, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        mailbox.account().lock().lockInterruptibly();
        try {
            while (isUpToDate() && !stopped.getAsBoolean() && left > 0) {
                left = mailbox.account().changed().awaitNanos(left);
            }
        } finally {
            mailbox.account().lock().unlock();
        }
    }

    /**
     * Wakes whoever waits for changes of the account.
     *
     * @param change what is done under the lock before
     */
    public void wake(Runnable change) {
        mailbox.locked(() -> {
            change.run();
            mailbox.account().changed().signalAll();
            return null;
        });
    }

    /**
     * Takes messages as they are now.
     *
     * @param numbers their sequence numbers
     * @return their states in the same order
     */
    public List<EntryState> states(int[] numbers) {
        return mailbox.locked(() -> statesLocked(numbers));
    }

    /**
     * Changes flags.
     *
     * @param numbers the sequence numbers of the messages; those that have been expunged are passed over
     * @param edit how the flags are combined
     * @param flags the flags
     * @return what others did before, and the states of the messages afterwards
     */
    public StoreResult store(int[] numbers, FlagEdit edit, Flags flags) {
        return mailbox.locked(() -> {
            Changes before = pullLocked(false);
            int[] present = Arrays.stream(numbers)
                    .filter(number -> mailbox.holds(entry(number)))
                    .toArray();
            int[] changing = Arrays.stream(present)
                    .filter(number -> !edit.apply(entry(number).flags(), flags)
                            .equals(entry(number).flags()))
                    .toArray();
            if (changing.length > 0) {
                flagsUpTo = mailbox.nextModSeq();
                for (int number : changing) {
                    MailboxEntry entry = entry(number);
                    mailbox.change(entry, edit.apply(entry.flags(), flags), flagsUpTo);
                }
            }
            return new StoreResult(before, statesLocked(present), changing.length);
        });
    }

    /**
     * Copies messages, with their flags and dates.
     *
     * @param numbers their sequence numbers
     * @param target where to
     * @return which UIDs became which
     */
    public CopyResult copyTo(Mailbox target, int[] numbers) {
        return mailbox.locked(() -> copy(target, entries(numbers)));
    }

    /**
     * Moves messages, with their flags and dates, in one step (RFC 6851).
     *
     * @param numbers their sequence numbers; those that have been expunged are passed over
     * @param target where to
     * @return which UIDs became which
     */
    public CopyResult moveTo(Mailbox target, int[] numbers) {
        return mailbox.locked(() -> {
            List<MailboxEntry> moving =
                    entries(numbers).stream().filter(mailbox::holds).toList();
            CopyResult result = copy(target, moving);
            mailbox.remove(moving);
            return result;
        });
    }

    private List<MailboxEntry> entries(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(this::entry).toList();
    }

    private static CopyResult copy(Mailbox target, List<MailboxEntry> entries) {
        long modSeq = entries.isEmpty() ? 0 : target.nextModSeq();
        int[] targetUids = entries.stream()
                .mapToInt(e -> target.add(e.message(), e.flags(), e.internalDate(), modSeq))
                .toArray();
        int[] sourceUids = entries.stream().mapToInt(MailboxEntry::uid).toArray();
        return new CopyResult(target.uidValidity(), sourceUids, targetUids);
    }

    private List<EntryState> statesLocked(int[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> state(number, entry(number)))
                .toList();
    }

    private EntryState state(int number, MailboxEntry entry) {
        return new EntryState(number, entry, entry.flags(), recent.contains(entry.uid()), entry.modSeq());
    }

    private boolean isUpToDate() {
        return flagsUpTo == mailbox.modSeq() && expungesUpTo == mailbox.modSeq();
    }

    private Changes pullLocked(boolean withExpunges) {
        if (flagsUpTo == mailbox.modSeq() && (!withExpunges || expungesUpTo == mailbox.modSeq())) {
            return Changes.NONE;
        }
        Set<Integer> changedUids = changedUids();
        List<Integer> expunged = withExpunges ? takeExpunges() : List.of();
        boolean grown = takeArrivals();
        boolean keywordsGrown = mailbox.keywords().size() > knownKeywords;
        knownKeywords = mailbox.keywords().size();
        flagsUpTo = mailbox.modSeq();
        return new Changes(expunged, grown, keywordsGrown, statesOf(changedUids));
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
            known.forEach(0, known.size(), entry -> {
                if (entry.modSeq() > flagsUpTo && mailbox.holds(entry)) {
                    uids.add(entry.uid());
                }
            });
        }
        uids.removeIf(uid -> uid >= knownUidNext);
        return uids;
    }

    private List<EntryState> statesOf(Set<Integer> uids) {
        List<EntryState> states = new ArrayList<>(uids.size());
        for (int uid : uids) {
            int position = known.indexOf(uid);
            if (position >= 0) {
                states.add(state(position + 1, known.get(position)));
            }
        }
        return states;
    }

    /** From the highest number to the lowest, so that none moves before it is told. */
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
                    int position = known.indexOf(uid);
                    if (position >= 0) {
                        numbers.add(position + 1);
                    }
                }
            });
        } else {
            for (int position = 0; position < known.size(); position++) {
                if (!mailbox.holds(known.get(position))) {
                    numbers.add(position + 1);
                }
            }
        }
        numbers.sort((a, b) -> Integer.compare(b, a));
        for (int number : numbers) {
            known = known.minus(known.get(number - 1).uid());
        }
        expungesUpTo = mailbox.modSeq();
        return numbers;
    }

    private boolean takeArrivals() {
        EntryTree now = mailbox.entries();
        int firstNew = now.rank(knownUidNext);
        if (firstNew == now.size()) {
            knownUidNext = mailbox.uidNext();
            return false;
        }
        if (known.size() == firstNew) {
            known = now; // nothing is held back: share the mailbox's own tree
        } else {
            now.forEach(firstNew, now.size(), entry -> known = known.plus(entry));
        }
        noteArrivals();
        return true;
    }

    private void noteArrivals() {
        recent.add(Math.max(mailbox.recentUid(), knownUidNext), mailbox.uidNext());
        if (!readOnly) {
            mailbox.claimRecent();
        }
        knownUidNext = mailbox.uidNext();
    }
}
