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
    private final List<ReceivedMail> elsewhere;
    private final Supplier<String> conversations;

    /**
     * Knows what was asked for, what was received, which mails the server has beside those, and what clients said,
     * should a mail be missing.
     */
    WaitFailure(
            MailQuery query,
            List<ReceivedMail> received,
            List<ReceivedMail> elsewhere,
            Supplier<String> conversations) {
        this.query = query;
        this.received = received;
        this.elsewhere = elsewhere;
        this.conversations = conversations;
    }

    MailWaitError tooFew(int expected, Duration limit, int found) {
        return missing("Expected %s of %s within %s, but there %s."
                .formatted(count(expected), query, shown(limit), foundInWords(found)));
    }

    MailWaitError closed(int expected, int found) {
        return missing("Expected %s of %s, but there %s, and the server is closed."
                .formatted(count(expected), query, foundInWords(found)));
    }

    private static String foundInWords(int found) {
        return found == 0 ? "were none" : found == 1 ? "was 1" : "were " + found;
    }

    MailWaitError tooMany(int expected, int found) {
        return error("Expected %s of %s, but there are %d.".formatted(count(expected), query, found));
    }

    MailWaitError unexpected(int found) {
        return error("Expected none of %s, but there %s.".formatted(query, found == 1 ? "is one" : "are " + found));
    }

    MailWaitError stillOpen(int transactions) {
        return missing("Expected none of %s, but cannot tell: %d SMTP %s still open."
                .formatted(query, transactions, transactions == 1 ? "transaction is" : "transactions are"));
    }

    MailWaitError neverQuiet(Duration quiet) {
        return error(
                "Expected none of %s, but cannot tell: there was always something going on, and never silence for %s."
                        .formatted(query, shown(quiet)));
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
            text.append(elsewhere.isEmpty() ? " No mail was received at all." : noneHere());
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

    /** A test that writes to an address outside of its scope waits in vain. */
    private String noneHere() {
        return " No mail was received in this scope; %d went to addresses outside of it, the last to %s."
                .formatted(
                        elsewhere.size(),
                        elsewhere.get(elsewhere.size() - 1).envelope().recipientAddresses());
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

    static String shown(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
