package dev.restante.smtp;

import dev.restante.conversation.AttemptedRecipient;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.conversation.SmtpReply;
import dev.restante.fault.FaultStrike;
import dev.restante.mail.ReceivedMail;
import dev.restante.net.Recording;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An attempt to deliver, as far as it has come. Written by its session, looked at by any thread. */
final class OpenAttempt {

    /** More than these are not kept, and are as many as a transaction takes by default. */
    private static final int MAX_RECIPIENTS = 1000;

    private static final long PATIENCE_MILLIS = 500;

    private final Recording recording;
    private final int strikesBefore; // how many faults had struck the conversation by then
    private final Instant began;
    private final String sender;
    private final Reply senderReply;
    private final ReentrantLock delivering = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Named> recipients = new ArrayList<>(1); // guarded by lock
    private int strikesUpTo = Integer.MAX_VALUE; // guarded by lock; those that came later are of another attempt
    private @Nullable Instant ended; // guarded by lock
    private @Nullable Reply finalReply; // guarded by lock
    private @Nullable String messageId; // guarded by lock
    private @Nullable WeakReference<ReceivedMail> mail; // guarded by lock; whoever forgets the mail must be rid of it

    private record Named(String address, Reply reply) {}

    OpenAttempt(Recording recording, int strikesBefore, Instant began, String sender, Reply senderReply) {
        this.recording = recording;
        this.strikesBefore = strikesBefore;
        this.began = began;
        this.sender = sender;
        this.senderReply = senderReply;
    }

    /**
     * Delivers the message. Whoever looks at the attempt waits meanwhile: so nobody who sees a mail finds an attempt
     * that does not know of it yet.
     */
    <T> T deliver(Supplier<T> delivery) {
        delivering.lock();
        try {
            return delivery.get();
        } finally {
            delivering.unlock();
        }
    }

    private <T> T change(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    void add(String address, Reply reply) {
        change(() -> recipients.size() < MAX_RECIPIENTS && recipients.add(new Named(address, reply)));
    }

    boolean isOver() {
        return change(() -> ended != null);
    }

    int size() {
        return change(recipients::size);
    }

    void answer(Reply reply) {
        change(() -> finalReply = reply);
    }

    /** The message was answered, and the transaction is over. */
    void finish(Reply reply, @Nullable String id, @Nullable ReceivedMail filed, Instant at) {
        lock.lock();
        try {
            finalReply = reply;
            messageId = id;
            mail = filed == null ? null : new WeakReference<>(filed);
            ended = at;
        } finally {
            lock.unlock();
        }
    }

    void end(Instant at) {
        change(() -> ended = at);
    }

    /** Waits for a delivery under way, though not for ever: who looks may be who holds it up. */
    DeliveryAttempt look() {
        boolean waited = false;
        try {
            waited = delivering.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return describe();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return describe();
        } finally {
            if (waited) {
                delivering.unlock();
            }
        }
    }

    private DeliveryAttempt describe() {
        return change(() -> new DeliveryAttempt(
                recording.number(),
                began,
                ended,
                sender,
                inWords(senderReply),
                recipients.stream()
                        .map(each -> new AttemptedRecipient(each.address, inWords(each.reply)))
                        .toList(),
                faults(),
                result()));
    }

    private List<FaultStrike> faults() {
        List<FaultStrike> all = recording.strikes();
        int end = Math.min(all.size(), strikesUpTo);
        return all.subList(Math.min(strikesBefore, end), end);
    }

    /** What strikes from now on has nothing to do with it. */
    void endStrikes(int count) {
        change(() -> strikesUpTo = count);
    }

    private DeliveryAttempt.@Nullable Result result() {
        return finalReply == null
                ? null
                : new DeliveryAttempt.Result(inWords(finalReply), messageId, mail == null ? null : mail.get());
    }

    private static SmtpReply inWords(Reply reply) {
        return new SmtpReply(reply.code(), reply.enhanced(), String.join("\n", reply.lines()));
    }
}
