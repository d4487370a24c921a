package dev.restante.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** Whatever becomes of the mailbox. */
    private final boolean onlyLooks;

    private final Rights rights;
    private final ClientKnowledge known;
    private boolean wasReadOnly;

    /** The caller holds the account's lock. */
    MailboxView(Mailbox mailbox, boolean readOnly) {
        this.mailbox = mailbox;
        this.rights = mailbox.accessControl().ofOwner();
        this.onlyLooks = readOnly || !rights.allowChanges();
        this.known = new ClientKnowledge(mailbox, !onlyLooks);
        this.wasReadOnly = isReadOnly();
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
     * @return whether it was opened read-only, its rights allow no change, or the mailbox is read-only for now
     */
    public boolean isReadOnly() {
        return onlyLooks || mailbox.isReadOnly();
    }

    /**
     * Tells whether the access has changed since this was last asked, or since the view was opened (RFC 3501 section
     * 7.1, READ-ONLY).
     *
     * @return whether {@link #isReadOnly} has another result than before
     */
    public boolean takeChangeOfAccess() {
        boolean before = wasReadOnly;
        wasReadOnly = isReadOnly();
        return wasReadOnly != before;
    }

    /**
     * Tells whether the mailbox has another UIDVALIDITY now: as no UID may change within a session (RFC 3501 section
     * 2.3.1.1), this session can go on only by looking at what it knows.
     *
     * @return whether the session has to select it anew
     */
    public boolean isOver() {
        return mailbox.life().isOver();
    }

    /**
     * Insists on being able to change the mailbox, as far as that does not depend on who asks.
     *
     * @throws MailboxException if nothing in it can change for now
     */
    public void requireWritable() throws MailboxException {
        mailbox.locked(() -> {
            mailbox.life().requireWritable();
            return null;
        });
    }

    /**
     * What this session may do, whatever becomes of the access control list later (RFC 4314 section 5.1.1).
     *
     * @return the rights of the moment when it was opened
     */
    public Rights rights() {
        return rights;
    }

    /**
     * Chooses flags.
     *
     * @param flags any flags
     * @return those of them that this session can change
     */
    public Flags changeable(Flags flags) {
        return isReadOnly() ? Flags.NONE : rights.changeable(flags);
    }

    /**
     * Tells how many messages the client knows.
     *
     * @return the highest sequence number
     */
    public int exists() {
        return known.entries().size();
    }

    /**
     * Tells how many messages are recent in this session.
     *
     * @return the count
     */
    public int recent() {
        return known.recent();
    }

    /** From now on no message has {@code \Recent} in this session. */
    public void hideRecent() {
        known.hideRecent();
    }

    /**
     * The entry with a sequence number.
     *
     * @param number from 1 to {@link #exists()}
     * @return the entry
     * @throws IndexOutOfBoundsException if there is none
     */
    public MailboxEntry entry(int number) {
        return known.entries().get(number - 1);
    }

    /**
     * Finds the sequence numbers of a range of UIDs.
     *
     * @param fromUid the lowest UID
     * @param toUid the highest UID
     * @return the sequence numbers of those that exist, ascending
     */
    public IntStream numbers(long fromUid, long toUid) {
        return IntStream.range(known.entries().rank(fromUid), known.entries().rank(toUid + 1))
                .map(position -> position + 1);
    }

    /**
     * The highest UID that the client knows.
     *
     * @return the UID, or 0 if there is no message
     */
    public int lastUid() {
        return known.entries().size() == 0
                ? 0
                : known.entries().get(known.entries().size() - 1).uid();
    }

    /**
     * The UID that the next message gets, as far as this session knows.
     *
     * @return a UID higher than all that the client knows
     */
    public int uidNext() {
        return known.uidNext();
    }

    /**
     * The keywords that are used in the mailbox.
     *
     * @return a copy, sorted
     */
    public Set<String> keywords() {
        return mailbox.locked(() -> mailbox.keywords().names());
    }

    /**
     * Tells whether messages can get keywords that none has had yet. If not, such ones are passed over (RFC 3501
     * section 7.1, PERMANENTFLAGS).
     *
     * @return whether there are not too many of them
     */
    public boolean takesNewKeywords() {
        return mailbox.locked(() -> mailbox.keywords().hasRoom());
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
                    : known.entries().indexOf(mailbox.entries().get(position).uid()) + 1;
        });
    }

    /**
     * Takes what is new.
     *
     * @param withExpunges whether the protocol allows sequence numbers to move now (RFC 3501 section 7.4.1)
     * @return what the client has to be told
     */
    public Changes pull(boolean withExpunges) {
        return mailbox.locked(() -> known.pull(withExpunges));
    }

    /**
     * The number of the change up to which the client has been told of everything.
     *
     * @return what it can name to hear what happened later
     */
    public long highestModSeq() {
        return mailbox.locked(known::highestModSeq);
    }

    /**
     * Finds the messages that arrived or got other flags after a change.
     *
     * @param modSeq the number of the change
     * @return the sequence numbers of those that the client knows, ascending
     */
    public int[] changedSince(long modSeq) {
        return mailbox.locked(() -> new ChangeQuery(mailbox, known, modSeq).changed());
    }

    /**
     * Finds the messages that went after a change.
     *
     * @param modSeq the number of the change
     * @return the UIDs of those that the client has been told of, or has never known, ascending; empty if the change is
     *     so long ago that nobody remembers
     */
    public Optional<int[]> expungedSince(long modSeq) {
        return mailbox.locked(() -> new ChangeQuery(mailbox, known, modSeq).expunged());
    }

    /**
     * Tells whether entries went of which the client has not been told.
     *
     * @return whether numbers will move in the next {@link #pull} that may move them
     */
    public boolean holdsExpungesBack() {
        return mailbox.locked(known::holdsExpungesBack);
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
     * Changes flags. Where nothing can change for now, they stay what they are.
     *
     * @param numbers the sequence numbers of the messages; those that have been expunged are passed over
     * @param edit how the flags are combined
     * @param flags the flags
     * @return what others did before, and the states of the messages afterwards
     */
    public StoreResult store(int[] numbers, FlagEdit edit, Flags flags) {
        return store(numbers, edit, flags, Long.MAX_VALUE);
    }

    /**
     * Changes the flags of messages that nobody has changed meanwhile (RFC 7162 section 3.1.3).
     *
     * @param numbers the sequence numbers of the messages; those that have been expunged are passed over
     * @param edit how the flags are combined
     * @param flags the flags
     * @param unchangedSince the mod-sequence that a message may have at most
     * @return what others did before, and the states of the messages afterwards
     */
    public StoreResult store(int[] numbers, FlagEdit edit, Flags flags, long unchangedSince) {
        return mailbox.locked(() -> {
            Changes before = known.pull(false);
            Map<Boolean, List<Integer>> present = Arrays.stream(numbers)
                    .boxed()
                    .filter(number -> mailbox.holds(entry(number)))
                    .collect(Collectors.partitioningBy(number -> entry(number).modSeq() <= unchangedSince));
            int[] passing = array(present.get(true));
            if (mailbox.life().isWritable() && new FlagChange(rights, edit, flags).make(mailbox, entries(passing))) {
                known.knowsFlagsUpTo(mailbox.modSeq());
            }
            return new StoreResult(
                    before, known.takeKeywords(), statesLocked(passing), statesLocked(array(present.get(false))));
        });
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Copies messages, with their dates, and the flags that may be set there (RFC 4314 section 4).
     *
     * @param numbers their sequence numbers
     * @param target where to
     * @return which UIDs became which
     * @throws MailboxException if the quota leaves no room for them, or the target takes nothing for now
     */
    public CopyResult copyTo(Mailbox target, int[] numbers) throws MailboxException {
        return mailbox.locked(() -> new Transfer(mailbox, target).copy(entries(numbers)));
    }

    /**
     * Moves messages in one step (RFC 6851), with their dates, and the flags that may be set there. It takes no more of
     * the quota.
     *
     * @param numbers their sequence numbers; those that have been expunged are passed over
     * @param target where to
     * @return which UIDs became which
     * @throws MailboxException if one of the two mailboxes cannot change for now
     */
    public CopyResult moveTo(Mailbox target, int[] numbers) throws MailboxException {
        return mailbox.locked(() -> new Transfer(mailbox, target).move(entries(numbers)));
    }

    /**
     * Puts a message in the place of another, in one step (RFC 8508).
     *
     * @param number the sequence number of the message that goes
     * @param target where the new one comes to
     * @param message the new one
     * @return the UID of the new one; empty if the other has been expunged already, and nothing was done
     * @throws MailboxException if the quota leaves no room for what is more, or one of the two mailboxes cannot change
     *     for now
     */
    public OptionalInt replace(int number, Mailbox target, NewMessage message) throws MailboxException {
        return mailbox.locked(() -> new Transfer(mailbox, target).replace(entry(number), message));
    }

    /**
     * Removes messages that have {@code \Deleted}.
     *
     * @param numbers the sequence numbers of messages; those without that flag stay
     * @throws MailboxException if clients can change nothing for now
     */
    public void expungeDeleted(int[] numbers) throws MailboxException {
        mailbox.locked(() -> {
            mailbox.life().requireWritable();
            mailbox.remove(entries(numbers).stream()
                    .filter(entry -> entry.flags().has(SystemFlag.DELETED))
                    .filter(mailbox::holds)
                    .toList());
            return null;
        });
    }

    /**
     * Removes messages, whatever their flags.
     *
     * @param numbers their sequence numbers; those that have been expunged are passed over
     * @throws MailboxException if clients can change nothing for now
     */
    public void expunge(int[] numbers) throws MailboxException {
        mailbox.locked(() -> {
            mailbox.life().requireWritable();
            mailbox.remove(entries(numbers));
            return null;
        });
    }

    /**
     * Removes all messages that have {@code \Deleted}, as far as this session may, without a word if it may not (RFC
     * 3501 section 6.4.2).
     */
    public void close() {
        mailbox.locked(() -> {
            if (!onlyLooks && rights.has(Right.EXPUNGE) && mailbox.life().isWritable()) {
                mailbox.removeDeleted();
            }
            return null;
        });
    }

    private List<MailboxEntry> entries(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(this::entry).toList();
    }

    private List<EntryState> statesLocked(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(known::state).toList();
    }
}
