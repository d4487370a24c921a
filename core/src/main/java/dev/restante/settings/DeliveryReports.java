package dev.restante.settings;

/** When the server reports of its own accord to the sender of a mail what became of it (RFC 3461). */
public enum DeliveryReports {
    /** Never: mail is taken and nothing else happens. */
    NONE,
    /**
     * As the sender asks for with NOTIFY, as the server of the recipients would: who is in a recipient's mailbox with
     * {@code NOTIFY=SUCCESS} is reported as delivered, all of a transaction in one report. There is none on mail from
     * {@code <>}, and none where nobody receives mail for the sender.
     */
    AS_REQUESTED
}
