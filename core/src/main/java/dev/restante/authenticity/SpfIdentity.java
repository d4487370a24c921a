package dev.restante.authenticity;

/** What of the SMTP session SPF was asked about (RFC 7208 sections 2.3 and 2.4). */
public enum SpfIdentity {
    /** The reverse-path of MAIL FROM. */
    MAIL_FROM("smtp.mailfrom"),
    /** The name of HELO or EHLO, because the reverse-path is empty, as those of notifications are. */
    HELO("smtp.helo");

    private final String property;

    SpfIdentity(String property) {
        this.property = property;
    }

    String property() {
        return property;
    }
}
