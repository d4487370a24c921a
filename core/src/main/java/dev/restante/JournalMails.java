package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks the journal of this JVM. */
final class JournalMails implements ReceivedMails {

    private static final Duration QUIET = Duration.ofMillis(200);

    private final JournalView view;
    private final MailQuery query;
    private final Duration waitLimit;
    private final Subscriptions subscriptions;
    private final Supplier<String> conversations;
    private final WaitingRoom waitingRoom;

    /** What clients said is asked for when a wait fails. */
    JournalMails(
            JournalView view,
            MailQuery query,
            Duration waitLimit,
            Subscriptions subscriptions,
            Supplier<String> conversations,
            WaitingRoom waitingRoom) {
        this.view = view;
        this.query = query;
        this.waitLimit = waitLimit;
        this.subscriptions = subscriptions;
        this.conversations = conversations;
        this.waitingRoom = waitingRoom;
    }

    @Override
    public List<ReceivedMail> list() {
        return view.mails().stream().filter(query::matches).toList();
    }

    @Override
    public Optional<ReceivedMail> find(long id) {
        return view.find(id).filter(query::matches);
    }

    @Override
    public ReceivedMails since(MailMark mark) {
        return new JournalMails(view.since(mark), query, waitLimit, subscriptions, conversations, waitingRoom);
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
        return MailWait.exactly(subject(), requirePositive(count), limit).run();
    }

    @Override
    public List<ReceivedMail> awaitAtLeast(int count) {
        return awaitAtLeast(count, waitLimit);
    }

    @Override
    public List<ReceivedMail> awaitAtLeast(int count, Duration limit) {
        return MailWait.atLeast(subject(), requirePositive(count), limit).run();
    }

    @Override
    public CompletableFuture<List<ReceivedMail>> whenAtLeast(int count, Duration limit) {
        return waitingRoom.enter(MailWait.atLeast(subject(), requirePositive(count), limit));
    }

    private MailWait.Subject subject() {
        return new MailWait.Subject(view, query, conversations);
    }

    private static int requirePositive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("await takes a number from 1; awaitNone makes sure that nothing comes");
        }
        return count;
    }

    @Override
    public void awaitNone() {
        awaitNone(QUIET);
    }

    @Override
    public void awaitNone(Duration quiet) {
        MailWait.none(subject(), quiet, waitLimit).run();
    }

    @Override
    public CompletableFuture<List<ReceivedMail>> whenNone(Duration quiet) {
        return waitingRoom.enter(MailWait.none(subject(), quiet, waitLimit));
    }

    @Override
    public List<ReceivedMail> drain() {
        return view.remove(list());
    }

    @Override
    public MailSubscription onEach(Consumer<? super ReceivedMail> listener) {
        return subscriptions.begin(view, query, listener);
    }

    /** Shows what is asked for, as failure messages do. */
    @Override
    public String toString() {
        return "received " + query;
    }
}
