package dev.restante;

import dev.restante.conversation.DeliveryAttempt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/**
 * What clients tried to deliver over SMTP and LMTP, with and without success, or some of it. A view, which shows at
 * each look what is there by then, and which can be narrowed. Safe for several threads.
 *
 * <pre>{@code
 * DeliveryAttempts attempts = server.deliveryAttempts().to("jane@example.com");
 *
 * assertThat(attempts.list()).hasSize(3);
 * assertThat(attempts.intervals()).allMatch(pause -> pause.compareTo(Duration.ofMillis(100)) >= 0);
 * assertThat(attempts.last().isAccepted()).isTrue();
 * }</pre>
 *
 * <p>A server keeps as many as {@link MailServerBuilder#keptConversations} says; fewer where they have thousands of
 * recipients.
 */
public interface DeliveryAttempts {

    /**
     * The attempts, as they are now: one that is going on too.
     *
     * @return all that are kept, in the order in which they began
     */
    List<DeliveryAttempt> list();

    /**
     * Some of these attempts.
     *
     * @param which tells which
     * @return a view of those
     */
    DeliveryAttempts matching(Predicate<DeliveryAttempt> which);

    /**
     * How many there are.
     *
     * @return the number of attempts that are kept
     */
    default int count() {
        return list().size();
    }

    /**
     * The newest attempt.
     *
     * @return the one that began last
     * @throws NoSuchElementException if there is none
     */
    default DeliveryAttempt last() {
        List<DeliveryAttempt> all = list();
        if (all.isEmpty()) {
            throw new NoSuchElementException("Nobody has tried to deliver anything: " + this);
        }
        return all.get(all.size() - 1);
    }

    /**
     * Those to a recipient, whether it was accepted or not.
     *
     * @param address the address, in any case
     * @return a view
     */
    default DeliveryAttempts to(String address) {
        return matching(
                each -> each.recipients().stream().anyMatch(recipient -> Addresses.same(recipient.address(), address)));
    }

    /**
     * Those of a sender.
     *
     * @param address the address, in any case
     * @return a view
     */
    default DeliveryAttempts from(String address) {
        return matching(each -> Addresses.same(each.sender(), address));
    }

    /**
     * Those whose message was taken.
     *
     * @return a view
     */
    default DeliveryAttempts accepted() {
        return matching(DeliveryAttempt::isAccepted);
    }

    /**
     * The times between attempts.
     *
     * @return from the beginning of each to the beginning of the next, one fewer than there are attempts
     */
    default List<Duration> intervals() {
        List<DeliveryAttempt> all = list();
        List<Duration> between = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            between.add(Duration.between(all.get(i - 1).began(), all.get(i).began()));
        }
        return between;
    }

    /**
     * The attempts to deliver each message. One that was refused, or broke off, before its message was read has no
     * Message-ID and is in no group; {@link #byAddresses} has it.
     *
     * @return attempts in order, by Message-ID with its angle brackets
     */
    default Map<String, List<DeliveryAttempt>> byMessageId() {
        Map<String, List<DeliveryAttempt>> groups = new LinkedHashMap<>();
        for (DeliveryAttempt each : list()) {
            each.messageId()
                    .ifPresent(id ->
                            groups.computeIfAbsent(id, key -> new ArrayList<>()).add(each));
        }
        return groups;
    }

    /**
     * The attempts from the same sender to the same recipients, also of those that were refused early. A client that
     * gives up at the first refused recipient has named fewer, and is then in another group.
     *
     * @return attempts in order, by their addresses
     */
    default Map<DeliveryAttempt.Addresses, List<DeliveryAttempt>> byAddresses() {
        Map<DeliveryAttempt.Addresses, List<DeliveryAttempt>> groups = new LinkedHashMap<>();
        list().forEach(each -> groups.computeIfAbsent(each.addresses(), key -> new ArrayList<>())
                .add(each));
        return groups;
    }
}
