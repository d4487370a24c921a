package dev.restante.imap.notify;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may happen, as far as clients can be told (RFC 5465 section 5). */
enum Event {
    MESSAGE_NEW("MessageNew"),
    MESSAGE_EXPUNGE("MessageExpunge"),
    FLAG_CHANGE("FlagChange"),
    MAILBOX_NAME("MailboxName"),
    SUBSCRIPTION_CHANGE("SubscriptionChange");

    private final String name;

    Event(String name) {
        this.name = name;
    }

    static Optional<Event> named(String name) {
        return Arrays.stream(values())
                .filter(event -> event.name.equalsIgnoreCase(name))
                .findFirst();
    }

    /** {@code message-event}: the only ones that can be asked for of the selected mailbox. */
    boolean isOfMessages() {
        return compareTo(FLAG_CHANGE) <= 0;
    }

    /** {@code unsupported-events-code}, which names those that there are. */
    static String badEventCode() {
        return Arrays.stream(values()).map(event -> event.name).collect(Collectors.joining(" ", "BADEVENT (", ")"));
    }
}
