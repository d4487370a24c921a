package dev.restante.settings;

/** What a server thinks of TLS. */
public enum TlsPolicy {
    /** Clients may upgrade with STARTTLS or STLS, or come in on the ports with implicit TLS. */
    OPTIONAL,
    /**
     * Clients must: before TLS, SMTP answers {@code 530 5.7.0} (RFC 3207 section 4), IMAP {@code NO [PRIVACYREQUIRED]}
     * (RFC 5530 section 3) and POP3 {@code -ERR} to whatever needs it.
     */
    REQUIRED,
    /** There is no TLS: no STARTTLS, no STLS, and no ports with implicit TLS. */
    OFF
}
