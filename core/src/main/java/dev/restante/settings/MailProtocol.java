package dev.restante.settings;

/** What is spoken on a port. */
public enum MailProtocol {
    /** The Simple Mail Transfer Protocol (RFC 5321). */
    SMTP,
    /** The Local Mail Transfer Protocol (RFC 2033): SMTP with a reply for each recipient. */
    LMTP,
    /** The Post Office Protocol, version 3 (RFC 1939). */
    POP3,
    /** The Internet Message Access Protocol, version 4 (RFC 3501). */
    IMAP
}
