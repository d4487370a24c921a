package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.store.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One wait: looks at each mail once, outside the journal's lock, and sleeps until there is another. */
final class MailWait {

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final JournalView view;
    private final MailQuery query;
    private final Supplier<String> conversations;
    private final List<ReceivedMail> found = new ArrayList<>();
    private Journal.Look look;
    private long lastSeen;

    MailWait(JournalView view, MailQuery query, Supplier<String> conversations) {
        this.view = view;
        this.query = query;
        this.conversations = conversations;
        this.look = view.look(0);
        takeMatching();
    }

    /** Waits for so many, or more. */
    List<ReceivedMail> atLeast(int count, Duration limit) {
        long deadline = System.nanoTime() + nanos(limit, "limit");
        while (found.size() < count) {
            if (look.closed()) {
                throw failure().closed(count, found.size());
            }
            if (!awaitNews(deadline)) {
                throw failure().tooFew(count, limit, found.size());
            }
        }
        return List.copyOf(found);
    }

    List<ReceivedMail> exactly(int count, Duration limit) {
        List<ReceivedMail> mails = atLeast(count, limit);
        if (mails.size() > count) {
            throw failure().tooMany(count, mails.size());
        }
        return mails;
    }

    /** Waits until nothing is open and nothing has happened for the quiet time. */
    void none(Duration quiet, Duration limit) {
        long quietNanos = nanos(quiet, "quiet time");
        long quietSince = System.nanoTime();
        long latest = quietSince + quietNanos + nanos(limit, "limit");
        requireNone();
        while (isOpen() || System.nanoTime() - quietSince < quietNanos) {
            if (System.nanoTime() - latest >= 0) {
                throw isOpen()
                        ? failure().stillOpen(look.pending().size())
                        : failure().neverQuiet(quiet);
            }
            JournalView.Activity before = view.activity(look, lastSeen);
            awaitNews(isOpen() ? latest : Math.min(latest, quietSince + quietNanos));
            requireNone();
            if (!before.equals(view.activity(look, lastSeen))) {
                quietSince = System.nanoTime();
            }
        }
    }

    /** A server that is closed has nothing open. */
    private boolean isOpen() {
        return !look.pending().isEmpty();
    }

    private void requireNone() {
        if (!found.isEmpty()) {
            throw failure().unexpected(found.size());
        }
    }

    /** Looks again when something has happened, or at the deadline; tells whether something had happened. */
    private boolean awaitNews(long deadline) {
        try {
            boolean news = view.await(look.version(), deadline - System.nanoTime());
            lookAgain();
            return news;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure().interrupted();
        }
    }

    private void lookAgain() {
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

    private WaitFailure failure() {
        return new WaitFailure(query, view.mails(), view.elsewhere(), conversations);
    }

    /** As nanoseconds, of which a century is as good as for ever. */
    static long nanos(Duration duration, String what) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A " + what + " must not be negative, as " + duration + " is");
        }
        return duration.compareTo(FOREVER) > 0 ? FOREVER.toNanos() : duration.toNanos();
    }
}
