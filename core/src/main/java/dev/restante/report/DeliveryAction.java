package dev.restante.report;

import java.util.Locale;

/** What became of a mail for one recipient: the field Action (RFC 3464 section 2.3.3). From the worst to the best. */
public enum DeliveryAction {
    /** It could not be delivered, and nobody tries any more. */
    FAILED("Undelivered mail", "It could not be delivered to", "5.1.1", "550 5.1.1 There is no such mailbox"),
    /** It could not be delivered yet. */
    DELAYED(
            "Delayed mail",
            "It is not delivered yet, and will be tried again, to",
            "4.4.1",
            "451 4.4.1 The host does not answer"),
    /** It went on to where nobody reports on it. */
    RELAYED("Relayed mail", "It went on, and no further report will come, to", "2.0.0", ""),
    /** It went on to the several addresses that this one stands for. */
    EXPANDED("Expanded mail", "It went on to all whom this address stands for:", "2.0.0", ""),
    /** It is in the mailbox. */
    DELIVERED("Delivered mail", "It was delivered to", "2.0.0", "");

    private final String subject;
    private final String words;
    private final String usualStatus;
    private final String usualDiagnostic;

    DeliveryAction(String subject, String words, String usualStatus, String usualDiagnostic) {
        this.subject = subject;
        this.words = words;
        this.usualStatus = usualStatus;
        this.usualDiagnostic = usualDiagnostic;
    }

    /** As the field has it. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    String subject() {
        return subject;
    }

    String words() {
        return words;
    }

    String usualStatus() {
        return usualStatus;
    }

    String usualDiagnostic() {
        return usualDiagnostic;
    }
}
