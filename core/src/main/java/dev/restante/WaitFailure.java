package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Says why a wait failed: what was expected, and what came instead. */
final class WaitFailure {

    /** How many mails are worth listing: the newest are the likeliest. */
    private static final int SHOWN = 10;

    private final MailQuery query;
    private final List<ReceivedMail> received;
    private final Supplier<String> conversations;

    /** Knows what was asked for, what was received, and what clients said, should a mail be missing. */
    WaitFailure(MailQuery query, List<ReceivedMail> received, Supplier<String> conversations) {
        this.query = query;
        this.received = received;
        this.conversations = conversations;
    }

    MailWaitError tooFew(int expected, Duration limit, List<ReceivedMail> found) {
        return missing("Expected %s of %s within %s, but there %s %s."
                .formatted(
                        count(expected),
                        query,
                        seconds(limit),
                        found.size() == 1 ? "was" : "were",
                        found.isEmpty() ? "none" : found.size()));
    }

    MailWaitError closed(int expected, List<ReceivedMail> found) {
        return missing("Expected %s of %s, but there %s %s, and the server is closed."
                .formatted(
                        count(expected),
                        query,
                        found.size() == 1 ? "was" : "were",
                        found.isEmpty() ? "none" : found.size()));
    }

    MailWaitError tooMany(int expected, List<ReceivedMail> found) {
        return error("Expected %s of %s, but there are %d.".formatted(count(expected), query, found.size()));
    }

    MailWaitError unexpected(List<ReceivedMail> found) {
        return error("Expected none of %s, but there %s."
                .formatted(query, found.size() == 1 ? "is one" : "are " + found.size()));
    }

    MailWaitError stillOpen(int transactions) {
        return missing("Expected none of %s, but cannot tell: %d SMTP %s still open."
                .formatted(query, transactions, transactions == 1 ? "transaction is" : "transactions are"));
    }

    MailWaitError interrupted() {
        return error("Interrupted while waiting for %s.".formatted(query));
    }

    /** Where it helps to see what clients were told. */
    private MailWaitError missing(String problem) {
        return new MailWaitError(text(problem) + conversations.get());
    }

    private MailWaitError error(String problem) {
        return new MailWaitError(text(problem));
    }

    private String text(String problem) {
        StringBuilder text = new StringBuilder(problem);
        if (received.isEmpty()) {
            text.append(" No mail was received at all.");
        } else {
            text.append("\nReceived so far: ").append(received.size());
            if (received.size() > SHOWN) {
                text.append(", ").append(SHOWN).append(" of them:");
            }
            mostTelling()
                    .forEach(mail ->
                            text.append("\n  ").append(mail).append("\n    ").append(verdict(mail)));
        }
        return text.toString();
    }

    /** Those that match and then the newest, in the order of their arrival. */
    private List<ReceivedMail> mostTelling() {
        Comparator<ReceivedMail> matchingFirst = Comparator.comparing(mail -> !query.matches(mail));
        return received.stream()
                .sorted(matchingFirst.thenComparing(
                        Comparator.comparing(ReceivedMail::id).reversed()))
                .limit(SHOWN)
                .sorted(Comparator.comparing(ReceivedMail::id))
                .toList();
    }

    private String verdict(ReceivedMail mail) {
        return query.firstDifference(mail).orElse("matches");
    }

    private static String count(int n) {
        return n == 1 ? "one" : Integer.toString(n);
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
