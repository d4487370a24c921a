package dev.restante.settings;

/** A port of the server: a protocol, and whether TLS begins with the connection (RFC 8314 section 3) or on demand. */
public enum Listener {
    /** SMTP, with STARTTLS. */
    SMTP(MailProtocol.SMTP, false),
    /** SMTP with implicit TLS. */
    SMTPS(MailProtocol.SMTP, true),
    /** LMTP, with STARTTLS. */
    LMTP(MailProtocol.LMTP, false),
    /** POP3, with STLS. */
    POP3(MailProtocol.POP3, false),
    /** POP3 with implicit TLS. */
    POP3S(MailProtocol.POP3, true),
    /** IMAP, with STARTTLS. */
    IMAP(MailProtocol.IMAP, false),
    /** IMAP with implicit TLS. */
    IMAPS(MailProtocol.IMAP, true);

    private final MailProtocol protocol;
    private final boolean implicitTls;

    Listener(MailProtocol protocol, boolean implicitTls) {
        this.protocol = protocol;
        this.implicitTls = implicitTls;
    }

    /**
     * What is spoken there.
     *
     * @return the protocol
     */
    public MailProtocol protocol() {
        return protocol;
    }

    /**
     * Tells whether TLS begins with the connection.
     *
     * @return whether the client has to begin with a TLS handshake
     */
    public boolean implicitTls() {
        return implicitTls;
    }
}
