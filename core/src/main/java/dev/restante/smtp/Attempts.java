package dev.restante.smtp;

import dev.restante.mail.ReceivedMail;
import dev.restante.mime.RawMessage;
import dev.restante.net.Recording;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down what one session tries to deliver, by its commands and their answers. For the session's own thread. */
final class Attempts {

    private static final int MAX_ADDRESS = 320;

    /** Attempts with fewer recipients need no making of room. */
    private static final int MANY = 20;

    private final AttemptLog log;
    private final Recording recording;
    private final SmtpDialect dialect;
    private final TransferProtocol protocol;
    private @Nullable OpenAttempt open;
    private int strikesBefore; // how many faults had struck before the command that is being answered
    private int named; // how many recipients it has
    private @Nullable String messageId; // of the message that is being answered
    private @Nullable ReceivedMail mail; // what it has become
    private @Nullable OpenAttempt justEnded; // by the command that is being answered

    Attempts(AttemptLog log, Recording recording, SmtpDialect dialect, TransferProtocol protocol) {
        this.log = log;
        this.recording = recording;
        this.dialect = dialect;
        this.protocol = protocol;
    }

    /** Another command has come. */
    void heard() {
        if (log.isOff()) {
            return;
        }
        if (open == null) {
            strikesBefore = recording.strikeCount();
        }
        if (justEnded != null) {
            justEnded.endStrikes(strikesBefore);
            justEnded = null;
        }
    }

    /**
     * It has been answered, and the client is not told so yet.
     *
     * @param transaction what is open now; null if nothing is
     */
    void answered(String verb, String argument, Answer answer, @Nullable Transaction transaction) {
        if (log.isOff()) {
            return;
        }
        switch (verb) {
            case "MAIL" -> mail(argument, told(answer), transaction);
            case "RCPT" -> recipient(argument, told(answer), transaction);
            case "DATA", "BDAT" -> refused(told(answer));
            default -> {
                // all others only end a transaction, if anything
            }
        }
    }

    private void mail(String argument, Reply reply, @Nullable Transaction transaction) {
        if (open != null) {
            return; // one command too many for a transaction that goes on
        }
        boolean accepted = reply.isPositive() && transaction != null;
        String sender = accepted ? transaction.mailFrom() : address(argument, "FROM");
        Instant began = accepted ? transaction.startedAt() : log.now();
        open = new OpenAttempt(recording, strikesBefore, began, sender, reply);
        log.begin(open);
        name(sender);
        if (!accepted) {
            end();
        }
    }

    private void recipient(String argument, Reply reply, @Nullable Transaction transaction) {
        if (open != null) {
            boolean accepted = reply.isPositive() && transaction != null;
            String address = accepted ? transaction.lastRecipient().address() : address(argument, "TO");
            open.add(address, reply);
            named++;
            name(address);
        }
    }

    private void name(String address) {
        if (!address.isEmpty()) {
            recording.named(address);
        }
    }

    private void refused(Reply reply) {
        OpenAttempt refused = open == null ? justEnded : open;
        if (refused != null && !reply.isPositive()) {
            refused.answer(reply);
        }
    }

    private static String address(String argument, String keyword) {
        try {
            return PathParser.parse(argument, keyword, true).address();
        } catch (SmtpException e) {
            return likelyAddress(argument, keyword + ":");
        }
    }

    /** Where only the parameters cannot be read, the address alone; else all of it, or nobody would see the mistake. */
    private static String likelyAddress(String argument, String beginning) {
        int opening = beginning.length();
        boolean begins = argument.regionMatches(true, 0, beginning, 0, opening) && argument.startsWith("<", opening);
        int closing = begins ? argument.indexOf('>', opening) : -1;
        String address = closing < 0 ? argument : argument.substring(opening + 1, closing);
        return address.substring(0, Math.min(address.length(), MAX_ADDRESS));
    }

    /** In LMTP each recipient has a reply: one that refuses says most. */
    private Reply told(Answer answer) {
        Reply most = answer.replies().get(0);
        for (Reply each : answer.replies()) {
            if (most.isPositive() && !each.isPositive()) {
                most = each;
            }
        }
        return dialect.wording(most);
    }

    /** The message has come to its end, and is delivered or refused now. */
    List<Outcome> finish(Supplier<List<Outcome>> delivery) {
        OpenAttempt finished = open;
        return finished == null
                ? delivery.get()
                : finished.deliver(() -> {
                    List<Outcome> outcomes = delivery.get();
                    finished.finish(
                            told(protocol.answer(outcomes)),
                            messageId,
                            mail,
                            mail == null ? log.now() : mail.envelope().receivedAt());
                    close(finished);
                    return outcomes;
                });
    }

    void read(RawMessage message) {
        if (open != null) {
            messageId = MessageIds.find(message).orElse(null);
        }
    }

    void filed(ReceivedMail filed) {
        mail = filed;
    }

    /** The transaction is over, whatever has become of it. */
    void end() {
        if (open != null) {
            open.end(log.now());
            close(open);
        }
    }

    private void close(OpenAttempt over) {
        if (named > MANY) {
            log.trim();
        }
        named = 0;
        justEnded = over;
        open = null;
        messageId = null;
        mail = null;
    }
}
