package dev.restante.strike;

import dev.restante.decode.CanonicalAddress;
import dev.restante.fault.FaultCondition;
import dev.restante.fault.FaultConditions;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether what a rule asks holds at an occasion. */
final class Matcher {

    private static final String NULL_SENDER = "<>";
    private static final String ANY = "*";

    private Matcher() {}

    static boolean holds(FaultConditions conditions, Occasion occasion) {
        Occasion.Place place = occasion.place();
        return (conditions.protocols().isEmpty() || conditions.protocols().contains(place.protocol()))
                && (conditions.moreConnectionsThan() == 0 || place.openConnections() > conditions.moreConnectionsThan())
                && conditions.values().entrySet().stream()
                        .allMatch(each -> holds(each.getKey(), each.getValue(), occasion))
                && conditions
                        .mail()
                        .map(query -> occasion.circumstances()
                                .mail()
                                .filter(query::matches)
                                .isPresent())
                        .orElse(true);
    }

    private static boolean holds(FaultCondition condition, String wanted, Occasion occasion) {
        Circumstances known = occasion.circumstances();
        return switch (condition) {
            case FROM -> isSender(wanted, known.sender());
            case TO -> isAmongAddresses(wanted, known.recipients());
            case USER -> !known.user().isEmpty() && isAmongAddresses(wanted, List.of(known.user()));
            case DOMAIN -> occasion.addresses().stream().anyMatch(each -> isOfDomain(wanted, each));
            case MECHANISM -> isAmong(wanted, List.of(known.mechanism()));
            case CLIENT -> isAmong(wanted, List.of(occasion.client()));
            case HELO -> isAmong(wanted, List.of(known.helo()));
            case MAILBOX -> isAmong(wanted, known.mailboxes());
        };
    }

    /** Whether a rule that asks for recipients, or a domain, means this one. */
    static boolean isMeant(FaultConditions conditions, String recipient) {
        String to = conditions.values().getOrDefault(FaultCondition.TO, ANY);
        String domain = conditions.values().getOrDefault(FaultCondition.DOMAIN, ANY);
        return isAmongAddresses(to, List.of(recipient)) && isOfDomain(domain, recipient);
    }

    private static boolean isOfDomain(String wanted, String address) {
        return Wildcard.matches(wanted, CanonicalAddress.of(address).domain());
    }

    private static boolean isSender(String wanted, @Nullable String sender) {
        if (sender == null) {
            return false;
        }
        return sender.isEmpty() ? Wildcard.matches(wanted, NULL_SENDER) : isAmongAddresses(wanted, List.of(sender));
    }

    private static boolean isAmongAddresses(String wanted, Collection<String> given) {
        String canonical = CanonicalAddress.of(wanted).toString();
        return given.stream()
                .anyMatch(each ->
                        Wildcard.matches(canonical, CanonicalAddress.of(each).toString()));
    }

    private static boolean isAmong(String wanted, Collection<String> given) {
        return given.stream().anyMatch(each -> !each.isEmpty() && Wildcard.matches(wanted, each));
    }
}
