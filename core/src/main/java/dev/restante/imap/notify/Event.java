package dev.restante.imap.notify;

import dev.restante.imap.ImapDialect;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may happen, as far as clients can be told (RFC 5465 section 5). */
enum Event {
    MESSAGE_NEW("MessageNew"),
    MESSAGE_EXPUNGE("MessageExpunge"),
    FLAG_CHANGE("FlagChange"),
    MAILBOX_NAME("MailboxName"),
    SUBSCRIPTION_CHANGE("SubscriptionChange"),
    MAILBOX_METADATA_CHANGE("MailboxMetadataChange"),
    SERVER_METADATA_CHANGE("ServerMetadataChange");

    private final String name;

    Event(String name) {
        this.name = name;
    }

    static Optional<Event> named(String name, ImapDialect dialect) {
        return supported(dialect)
                .filter(event -> event.name.equalsIgnoreCase(name))
                .findFirst();
    }

    /** Without METADATA, nobody can change any. */
    private static Stream<Event> supported(ImapDialect dialect) {
        return Arrays.stream(values())
                .filter(event -> event.compareTo(MAILBOX_METADATA_CHANGE) < 0 || dialect.has("METADATA"));
    }

    /** {@code message-event}: the only ones that can be asked for of the selected mailbox. */
    boolean isOfMessages() {
        return compareTo(FLAG_CHANGE) <= 0;
    }

    /** {@code unsupported-events-code}, which names those that there are. */
    static String badEventCode(ImapDialect dialect) {
        return supported(dialect).map(event -> event.name).collect(Collectors.joining(" ", "BADEVENT (", ")"));
    }
}
