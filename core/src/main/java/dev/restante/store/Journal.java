package dev.restante.store;

import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mime.RawMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * What was received, in order: one item for each SMTP transaction, untouched by what clients do to the mailboxes. Safe
 * for several threads; whoever waits is woken by each arrival, and by the beginning and the end of each transaction.
 */
public final class Journal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<ReceivedMail> mails = new ArrayList<>(); // guarded by lock
    private long lastId; // guarded by lock
    private long version; // guarded by lock; grows with everything that whoever waits may want to know
    private final List<OpenTransaction> open = new ArrayList<>(); // guarded by lock
    private long removals; // guarded by lock
    private boolean closed; // guarded by lock
    private volatile Runnable arrivalListener = () -> {};
    private volatile Runnable removalListener = () -> {};

    /**
     * What the journal holds beyond a mail.
     *
     * @param mails those with a higher number, in order
     * @param lastId the number of the last mail that ever came; 0 before the first
     * @param pending the SMTP transactions that are under way
     * @param removals grows whenever mails are forgotten or taken out
     * @param closed whether nothing can come any more
     * @param version to wait for what happens after this look
     */
    public record Look(
            List<ReceivedMail> mails,
            long lastId,
            List<PendingMail> pending,
            long removals,
            boolean closed,
            long version) {}

    /**
     * Hears of each mail that comes, and of each change of those that are here.
     *
     * @param arrival what is run when one came
     * @param removal what is run when some were taken out, forgotten or restored; both under a lock, so must be quick
     */
    public void onChange(Runnable arrival, Runnable removal) {
        arrivalListener = arrival;
        removalListener = removal;
    }

    /**
     * Records a mail and wakes whoever waits.
     *
     * @param envelope its envelope
     * @param message its octets
     * @return the mail with its number
     */
    public ReceivedMail append(Envelope envelope, RawMessage message) {
        lock.lock();
        try {
            ReceivedMail mail = new ReceivedMail(++lastId, envelope, message);
            mails.add(mail);
            signal();
            arrivalListener.run();
            return mail;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells whether a mail is still here.
     *
     * @param mail a mail of this journal
     * @return whether it was not forgotten
     */
    public boolean holds(ReceivedMail mail) {
        lock.lock();
        try {
            int at = firstAfter(mail.id() - 1);
            return at < mails.size() && mails.get(at) == mail;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Finds a mail.
     *
     * @param id its number
     * @return the mail; empty if it never came or is not here any more
     */
    public Optional<ReceivedMail> find(long id) {
        lock.lock();
        try {
            int at = firstAfter(id - 1);
            return at < mails.size() && mails.get(at).id() == id ? Optional.of(mails.get(at)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a look.
     *
     * @param afterId the number of the last mail that the caller has seen; 0 for all
     * @return what came after it
     */
    public Look look(long afterId) {
        lock.lock();
        try {
            List<ReceivedMail> after = List.copyOf(mails.subList(firstAfter(afterId), mails.size()));
            List<PendingMail> pending =
                    open.stream().map(OpenTransaction::pending).toList();
            return new Look(after, lastId, pending, removals, closed, version);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something happens after a look.
     *
     * @param seen the version of that look
     * @param nanos how long to wait at most
     * @return whether something happened
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean await(long seen, long nanos) throws InterruptedException {
        return await(seen, nanos, () -> false);
    }

    /**
     * Waits until something happens after a look, or whoever waits has something else to do.
     *
     * @param seen the version of that look
     * @param nanos how long to wait at most
     * @param enough asked whenever this wakes, by {@link #nudge} too; must be quick
     * @return whether something happened
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean await(long seen, long nanos, BooleanSupplier enough) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        lock.lockInterruptibly();
        try {
            while (version == seen) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || enough.getAsBoolean()) {
                    return false;
                }
                changed.await(left, TimeUnit.NANOSECONDS);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * An SMTP transaction has begun: until its end nobody can say that no mail comes.
     *
     * @param mailFrom the reverse-path
     * @return the transaction, to be told of its recipients and its end
     */
    public OpenTransaction begin(String mailFrom) {
        OpenTransaction transaction = new OpenTransaction(this, mailFrom);
        change(() -> open.add(transaction));
        return transaction;
    }

    /** Nobody is woken: whoever waits for silence looks again at the end of it. */
    void add(OpenTransaction transaction, String recipient) {
        lock.lock();
        try {
            transaction.recipients().add(recipient);
        } finally {
            lock.unlock();
        }
    }

    void end(OpenTransaction transaction) {
        change(() -> open.remove(transaction));
    }

    /** Wakes whoever waits, to see whether there still is something to wait for. */
    public void wake() {
        change(() -> {});
    }

    /** Lets whoever waits ask whether that is enough; nothing has happened. */
    public void nudge() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            signal();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all mails. Numbers go on growing. */
    public void clear() {
        change(() -> {
            mails.clear();
            noteRemoval();
        });
    }

    /**
     * Forgets some mails.
     *
     * @param which which of them; asked without a lock, for it may look into them
     */
    public void remove(Predicate<ReceivedMail> which) {
        remove(look(0).mails().stream().filter(which).toList());
    }

    /**
     * Takes mails out.
     *
     * @param taken mails of this journal
     * @return those that were still there: of several who take the same mail, one gets it
     */
    public List<ReceivedMail> remove(Collection<ReceivedMail> taken) {
        Set<ReceivedMail> wanted = new HashSet<>(taken);
        List<ReceivedMail> removed = new ArrayList<>();
        lock.lock();
        try {
            if (mails.removeIf(mail -> wanted.contains(mail) && removed.add(mail))) {
                noteRemoval();
                signal(); // only then: who looks for mails in vain is no news to who waits for silence
            }
        } finally {
            lock.unlock();
        }
        return removed;
    }

    /** Nothing can come any more: whoever waits need not. What has come stays. */
    public void close() {
        change(() -> closed = true);
    }

    /**
     * Has those mails again, and no others. Numbers go on growing.
     *
     * @param former mails of this journal, in order
     */
    void restore(List<ReceivedMail> former) {
        change(() -> {
            mails.clear();
            mails.addAll(former);
            noteRemoval();
        });
    }

    private void noteRemoval() {
        removals++;
        removalListener.run();
    }

    private void signal() {
        version++;
        changed.signalAll();
    }

    /** Mails are in the order of their numbers, which have no gaps but where mails were forgotten. */
    private int firstAfter(long id) {
        int low = 0;
        int high = mails.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mails.get(middle).id() <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
