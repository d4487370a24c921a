package dev.restante.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody may do with a mailbox. Immutable.
 *
 * <p>Rights are asked for in three places: what a command needs of a mailbox that it names, where that is found; what
 * the names of mailboxes allow, in {@link MailboxTree}; what a session may change in its selected mailbox, by its
 * {@link MailboxView}.
 */
public final class Rights {

    /** None at all. */
    public static final Rights NONE = new Rights(0);

    /** Everything. */
    public static final Rights ALL = of(Right.values());

    /** Rights to change flags, which are the ones that others would see (RFC 4314 section 5.2). */
    private static final Rights FLAGS = of(Right.SEEN, Right.WRITE, Right.DELETE_MESSAGES);

    private static final Rights CHANGES = FLAGS.plus(of(Right.INSERT, Right.EXPUNGE));

    private static final Flags SEEN = Flags.of(SystemFlag.SEEN);
    private static final Flags DELETED = Flags.of(SystemFlag.DELETED);

    private final int bits;

    private Rights(int bits) {
        this.bits = bits;
    }

    /**
     * Makes a set.
     *
     * @param rights what it consists of
     * @return the set
     */
    public static Rights of(Right... rights) {
        return new Rights(Stream.of(rights).mapToInt(Right::bit).reduce(0, (a, b) -> a | b));
    }

    /**
     * Adds rights.
     *
     * @param more what is added
     * @return both together
     */
    public Rights plus(Rights more) {
        return new Rights(bits | more.bits);
    }

    /**
     * Takes rights away.
     *
     * @param less what is taken away
     * @return the rest
     */
    public Rights minus(Rights less) {
        return new Rights(bits & ~less.bits);
    }

    /**
     * Tells whether a right is there.
     *
     * @param right the right
     * @return whether it is
     */
    public boolean has(Right right) {
        return (bits & right.bit()) != 0;
    }

    /**
     * Tells whether one of several rights is there.
     *
     * @param some the rights
     * @return whether at least one is
     */
    public boolean hasAny(Rights some) {
        return (bits & some.bits) != 0;
    }

    /**
     * Tells whether there is anything to be changed in a mailbox (RFC 4314 section 5.2).
     *
     * @return whether it is opened READ-WRITE
     */
    public boolean allowChanges() {
        return hasAny(CHANGES);
    }

    /**
     * Insists on rights.
     *
     * @param needed the rights
     * @throws MailboxException if one of them is not there
     */
    public void require(Right... needed) throws MailboxException {
        for (Right right : needed) {
            if (!has(right)) {
                throw missing("the right " + right.letter() + " to the mailbox");
            }
        }
    }

    /**
     * Insists on one of several rights.
     *
     * @param some the rights
     * @throws MailboxException if none of them is there
     */
    public void requireAny(Right... some) throws MailboxException {
        if (!hasAny(of(some))) {
            throw missing(Stream.of(some)
                    .map(right -> "" + right.letter())
                    .collect(Collectors.joining(", ", "one of the rights ", " to the mailbox")));
        }
    }

    private static MailboxException missing(String what) {
        return new MailboxException(
                MailboxException.Reason.NO_PERMISSION,
                "This needs " + what + "; MYRIGHTS tells which are there, SETACL changes them");
    }

    /**
     * Insists on being able to change some of the flags that a client names; those that it cannot change are passed
     * over (RFC 4314 section 4).
     *
     * @param flags what it names
     * @throws MailboxException if it can change none of them
     */
    public void requireSomeOf(Flags flags) throws MailboxException {
        if (!hasAny(FLAGS) || !flags.equals(Flags.NONE) && changeable(flags).equals(Flags.NONE)) {
            throw missing("a right to change these flags (s, t or w)");
        }
    }

    /**
     * What comes of a change of flags.
     *
     * @param before the flags of an entry
     * @param wanted what they would become with all rights
     * @return what they become: where a right is missing, a flag stays as it was
     */
    Flags restrict(Flags before, Flags wanted) {
        return (bits & FLAGS.bits) == FLAGS.bits ? wanted : changeable(wanted).plus(before.minus(changeable(before)));
    }

    /**
     * Chooses flags.
     *
     * @param flags any flags
     * @return those of them that can be changed
     */
    public Flags changeable(Flags flags) {
        Flags changeable = has(Right.WRITE) ? flags : flags.minus(flags.minus(SEEN.plus(DELETED)));
        changeable = has(Right.SEEN) ? changeable : changeable.minus(SEEN);
        return has(Right.DELETE_MESSAGES) ? changeable : changeable.minus(DELETED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rights that && bits == that.bits;
    }

    @Override
    public int hashCode() {
        return bits;
    }

    @Override
    public String toString() {
        return Stream.of(Right.values())
                .filter(this::has)
                .map(right -> "" + right.letter())
                .collect(Collectors.joining());
    }
}
