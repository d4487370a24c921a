package dev.restante.smtp;

import dev.restante.conversation.AttemptedRecipient;
import dev.restante.conversation.SmtpReply;
import dev.restante.mail.ReceivedMail;
import dev.restante.mime.RawMessage;
import dev.restante.net.Recording;
import java.time.InstantSource;
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
    private final InstantSource clock;
    private @Nullable OpenAttempt open;
    private @Nullable OpenAttempt justEnded; // by the command that is being answered

    Attempts(AttemptLog log, Recording recording, SmtpDialect dialect, InstantSource clock) {
        this.log = log;
        this.recording = recording;
        this.dialect = dialect;
        this.clock = clock;
    }

    /** Another command has come. */
    void heard() {
        justEnded = null;
    }

    /** It has been answered, and is not told so yet. */
    void answered(String verb, String argument, Answer answer) {
        if (log.isOff()) {
            return;
        }
        switch (verb) {
            case "MAIL" -> mail(argument, told(answer));
            case "RCPT" -> recipient(argument, told(answer));
            case "DATA", "BDAT" -> refused(told(answer));
            default -> {
                // all others only end a transaction, if anything
            }
        }
    }

    private void mail(String argument, SmtpReply reply) {
        if (open != null) {
            return; // one command too many for a transaction that goes on
        }
        String sender = address(argument, "FROM");
        open = new OpenAttempt(recording.number(), clock.instant(), sender, reply);
        log.begin(open);
        name(sender);
        if (!reply.isPositive()) {
            end();
        }
    }

    private void recipient(String argument, SmtpReply reply) {
        if (open != null) {
            String address = address(argument, "TO");
            open.add(new AttemptedRecipient(address, reply));
            name(address);
        }
    }

    private void name(String address) {
        if (!address.isEmpty()) {
            recording.named(address);
        }
    }

    private void refused(SmtpReply reply) {
        OpenAttempt refused = open == null ? justEnded : open;
        if (refused != null && !reply.isPositive()) {
            refused.answer(reply);
        }
    }

    private static String address(String argument, String keyword) {
        try {
            return PathParser.parse(argument, keyword, true).address();
        } catch (SmtpException e) {
            return argument.substring(0, Math.min(argument.length(), MAX_ADDRESS));
        }
    }

    /** In LMTP each recipient has a reply: one that refuses says most. */
    private SmtpReply told(Answer answer) {
        List<SmtpReply> replies = answer.replies().stream()
                .map(dialect::wording)
                .map(each -> new SmtpReply(each.code(), each.enhanced(), String.join("\n", each.lines())))
                .toList();
        return replies.stream().filter(each -> !each.isPositive()).findFirst().orElse(replies.get(0));
    }

    /** The message has come to its end, and is delivered or refused now. */
    Answer finish(Supplier<Answer> delivery) {
        OpenAttempt finished = open;
        if (finished == null) {
            return delivery.get();
        }
        return finished.deliver(() -> {
            Answer answer = delivery.get();
            finished.answer(told(answer));
            finished.end(clock.instant());
            return answer;
        });
    }

    void read(RawMessage message) {
        if (open != null) {
            open.read(MessageIds.find(message).orElse(null));
        }
    }

    void filed(ReceivedMail mail) {
        if (open != null) {
            open.filed(mail);
        }
    }

    /** The transaction is over, whatever has become of it. */
    void end() {
        if (open != null) {
            open.end(clock.instant());
            if (open.size() > MANY) {
                log.trim();
            }
            justEnded = open;
            open = null;
        }
    }
}
