package dev.restante.assertj;

import dev.restante.DeliveryAttempts;
import dev.restante.conversation.AttemptedRecipient;
import dev.restante.conversation.DeliveryAttempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks for messages that came more often than once, or not at all. */
final class DeliveredMessages {

    private final List<DeliveryAttempt> attempts;

    private DeliveredMessages(List<DeliveryAttempt> attempts) {
        this.attempts = attempts;
    }

    /** The attempts of which a message was sent. */
    static DeliveredMessages of(DeliveryAttempts view) {
        return new DeliveredMessages(view.list().stream()
                .filter(each -> each.finalReply().isPresent())
                .toList());
    }

    Optional<Mismatch> difference() {
        return attempts.isEmpty()
                ? Optional.of(because("no message was sent"))
                : problem().map(DeliveredMessages::because);
    }

    private static Mismatch because(String problem) {
        return new Mismatch("deliver each message once", problem);
    }

    private Optional<String> problem() {
        return nameless().or(this::refused).or(this::repeated);
    }

    private Optional<String> nameless() {
        return attempts.stream()
                .filter(each -> each.isAccepted() && each.messageId().isEmpty())
                .findFirst()
                .map(each -> "a message has no Message-ID: " + each);
    }

    private Optional<String> refused() {
        Map<String, DeliveryAttempt> last = new LinkedHashMap<>();
        attempts.forEach(each -> each.messageId()
                .ifPresent(id -> last.merge(id, each, (former, latter) -> former.isAccepted() ? former : latter)));
        return last.entrySet().stream()
                .filter(each -> !each.getValue().isAccepted())
                .findFirst()
                .map(each -> each.getKey() + " was never accepted, at last: " + each.getValue());
    }

    private Optional<String> repeated() {
        Map<String, List<Instant>> deliveries = new LinkedHashMap<>();
        for (DeliveryAttempt each : attempts) {
            if (each.isAccepted()) {
                each.recipients().stream()
                        .filter(AttemptedRecipient::isAccepted)
                        .map(recipient -> recipient.address().toLowerCase(Locale.ROOT))
                        .distinct()
                        .forEach(recipient -> deliveries
                                .computeIfAbsent(
                                        each.messageId().orElse("") + " was delivered to " + recipient,
                                        key -> new ArrayList<>())
                                .add(each.began()));
            }
        }
        return deliveries.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .findFirst()
                .map(each -> each.getKey() + " " + each.getValue().size() + " times, at "
                        + FailureText.listed(each.getValue()));
    }
}
