package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.store.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks the journal of this JVM. A wait looks at each mail once, outside the journal's lock. */
final class JournalMails implements ReceivedMails {

    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Journal journal;
    private final Predicate<ReceivedMail> scope;
    private final MailQuery query;
    private final Duration waitLimit;
    private final Supplier<String> conversations;

    JournalMails(Journal journal, MailQuery query, Duration waitLimit) {
        this(journal, mail -> true, query, waitLimit, () -> "");
    }

    JournalMails(
            Journal journal,
            Predicate<ReceivedMail> scope,
            MailQuery query,
            Duration waitLimit,
            Supplier<String> conversations) {
        this.journal = journal;
        this.scope = scope;
        this.query = query;
        this.waitLimit = waitLimit;
        this.conversations = conversations;
    }

    @Override
    public List<ReceivedMail> list() {
        return inScope().stream().filter(query::matches).toList();
    }

    @Override
    public ReceivedMail awaitOne() {
        return awaitOne(waitLimit);
    }

    @Override
    public ReceivedMail awaitOne(Duration limit) {
        return await(1, limit).get(0);
    }

    @Override
    public List<ReceivedMail> await(int count) {
        return await(count, waitLimit);
    }

    @Override
    public List<ReceivedMail> await(int count, Duration limit) {
        if (count < 1) {
            throw new IllegalArgumentException("await takes a number from 1; awaitNone makes sure that nothing comes");
        }
        long deadline = System.nanoTime() + nanos(limit, "limit");
        Matches matches = new Matches();
        while (matches.take() < count) {
            if (matches.closed) {
                throw failure().closed(count, matches.found);
            }
            if (!awaitNews(matches, deadline)) {
                throw failure().tooFew(count, limit, matches.found);
            }
        }
        if (matches.found.size() > count) {
            throw failure().tooMany(count, matches.found);
        }
        return List.copyOf(matches.found);
    }

    @Override
    public void awaitNone() {
        awaitNone(QUIET);
    }

    @Override
    public void awaitNone(Duration quiet) {
        long quietNanos = nanos(quiet, "quiet time");
        long latest = System.nanoTime() + quietNanos + nanos(waitLimit, "limit");
        Matches matches = new Matches();
        boolean quietAtLast = false;
        while (!quietAtLast) {
            if (matches.take() > 0) {
                throw failure().unexpected(matches.found);
            }
            boolean busy = matches.openTransactions > 0;
            if (busy && System.nanoTime() - latest >= 0) {
                throw failure().stillOpen(matches.openTransactions);
            }
            quietAtLast = !awaitNews(matches, busy ? latest : System.nanoTime() + quietNanos) && !busy;
        }
    }

    /** As nanoseconds, of which a century is as good as for ever. */
    private static long nanos(Duration duration, String what) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A " + what + " must not be negative, as " + duration + " is");
        }
        return duration.compareTo(FOREVER) > 0 ? FOREVER.toNanos() : duration.toNanos();
    }

    /** Shows what is asked for, as failure messages do. */
    @Override
    public String toString() {
        return "received " + query;
    }

    private boolean awaitNews(Matches matches, long deadline) {
        try {
            return journal.await(matches.version, deadline - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure().interrupted();
        }
    }

    private List<ReceivedMail> inScope() {
        return journal.look(0).mails().stream().filter(scope).toList();
    }

    private WaitFailure failure() {
        return new WaitFailure(query, inScope(), conversations);
    }

    /** What a wait has found so far. */
    private final class Matches {

        private final List<ReceivedMail> found = new ArrayList<>();
        private long lastId;
        private long version;
        private int openTransactions;
        private int resets;
        private boolean closed;

        /** Looks at what is new, and tells how many there are in all. */
        int take() {
            Journal.Look look = journal.look(lastId);
            version = look.version();
            openTransactions = look.openTransactions();
            closed = look.closed();
            if (look.resets() != resets) {
                resets = look.resets();
                found.clear(); // forgotten, also by this wait
            }
            for (ReceivedMail mail : look.mails()) {
                lastId = mail.id();
                if (scope.test(mail) && query.matches(mail)) {
                    found.add(mail);
                }
            }
            return found.size();
        }
    }
}
