package dev.restante.server;

/** Whose {@code GET /api/v1/messages} is answered: Mailpit and MailHog have the same path for different shapes. */
public enum V1Messages {
    /** An object with a page of summaries. */
    MAILPIT,
    /** A list of whole messages. */
    MAILHOG
}
