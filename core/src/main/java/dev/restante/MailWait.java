package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.store.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One wait: looks at each mail once, outside the journal's lock. Its own thread sleeps until there is another, or one
 * thread asks many waits in turn. For one thread at a time.
 */
abstract class MailWait {

    private final JournalView view;
    private final MailQuery query;
    private final Supplier<String> conversations;
    private final List<ReceivedMail> found = new ArrayList<>();
    private Journal.Look look;
    private long lastSeen;

    /** Which mails are waited for, and what is told if a wait fails. */
    record Subject(JournalView view, MailQuery query, Supplier<String> conversations) {}

    private MailWait(Subject subject) {
        this.view = subject.view;
        this.query = subject.query;
        this.conversations = subject.conversations;
        this.look = view.look(0);
        takeMatching();
    }

    /** Waits for so many, or more. */
    static MailWait atLeast(Subject subject, int count, Duration limit) {
        return new ForMails(subject, count, limit);
    }

    /** Waits for so many, and no more. */
    static MailWait exactly(Subject subject, int count, Duration limit) {
        return new ForMails(subject, count, limit) {
            @Override
            List<ReceivedMail> result() {
                if (found().size() > count) {
                    throw failure().tooMany(count, found().size());
                }
                return super.result();
            }
        };
    }

    /** Waits until nothing is open and nothing has happened for the quiet time. */
    static MailWait none(Subject subject, Duration quiet, Duration limit) {
        return new ForQuiet(subject, quiet, limit);
    }

    /**
     * Judges what was seen last.
     *
     * @param now by {@link System#nanoTime}
     * @return the result; null to wait on
     * @throws MailWaitError if it will never be there
     */
    abstract @Nullable List<ReceivedMail> check(long now);

    /** Until when it is enough to look at what happens, by {@link System#nanoTime}. */
    abstract long deadline();

    /** Waits on the thread that calls. */
    List<ReceivedMail> run() {
        List<ReceivedMail> result = check(System.nanoTime());
        while (result == null) {
            awaitNews();
            result = check(System.nanoTime());
        }
        return result;
    }

    private void awaitNews() {
        try {
            view.await(look.version(), deadline() - System.nanoTime());
            lookAgain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure().interrupted();
        }
    }

    void lookAgain() {
        Journal.Look next = view.look(look.lastId());
        if (next.removals() != look.removals()) {
            found.clear(); // what is forgotten is so by this wait too
            next = view.look(0);
        }
        look = next;
        takeMatching();
    }

    private void takeMatching() {
        for (ReceivedMail mail : look.mails()) {
            lastSeen = mail.id();
            if (query.matches(mail)) {
                found.add(mail);
            }
        }
    }

    List<ReceivedMail> found() {
        return found;
    }

    WaitFailure failure() {
        return new WaitFailure(query, view.mails(), view.elsewhere(), conversations);
    }

    private static class ForMails extends MailWait {

        private final int count;
        private final Duration limit;
        private final long deadline;

        ForMails(Subject subject, int count, Duration limit) {
            super(subject);
            this.count = count;
            this.limit = limit;
            this.deadline = System.nanoTime() + WaitLimit.nanos(limit, "limit");
        }

        @Override
        @Nullable
        List<ReceivedMail> check(long now) {
            if (found().size() >= count) {
                return result();
            }
            if (isClosed()) {
                throw failure().closed(count, found().size());
            }
            if (now - deadline >= 0) {
                throw failure().tooFew(count, limit, found().size());
            }
            return null;
        }

        List<ReceivedMail> result() {
            return List.copyOf(found());
        }

        @Override
        long deadline() {
            return deadline;
        }
    }

    private static final class ForQuiet extends MailWait {

        private final Duration quiet;
        private final long quietNanos;
        private final long latest;
        private long quietSince = System.nanoTime();
        private JournalView.Activity before = activity();

        ForQuiet(Subject subject, Duration quiet, Duration limit) {
            super(subject);
            this.quiet = quiet;
            this.quietNanos = WaitLimit.nanos(quiet, "quiet time");
            this.latest = quietSince + quietNanos + WaitLimit.nanos(limit, "limit");
        }

        @Override
        @Nullable
        List<ReceivedMail> check(long now) {
            if (!found().isEmpty()) {
                throw failure().unexpected(found().size());
            }
            JournalView.Activity activity = activity();
            if (!activity.equals(before)) {
                before = activity;
                quietSince = now;
            }
            if (!isOpen() && now - quietSince >= quietNanos) {
                return List.of();
            }
            if (now - latest >= 0) {
                throw isOpen() ? failure().stillOpen(pending()) : failure().neverQuiet(quiet);
            }
            return null;
        }

        /** A server that is closed has nothing open. */
        private boolean isOpen() {
            return pending() > 0;
        }

        @Override
        long deadline() {
            return isOpen() ? latest : Math.min(latest, quietSince + quietNanos);
        }
    }

    boolean isClosed() {
        return look.closed();
    }

    /** How many transactions are open that may bring a mail. */
    int pending() {
        return look.pending().size();
    }

    JournalView.Activity activity() {
        return view.activity(look, lastSeen);
    }
}
