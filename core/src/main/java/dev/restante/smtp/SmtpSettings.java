package dev.restante.smtp;

/**
 * How the SMTP server behaves.
 *
 * @param hostName the name by which it greets
 * @param maxMessageSize how many octets a message may have
 * @param maxRecipients how many recipients a transaction may have
 * @param maxCommandLine how many octets a command may have without its CRLF
 * @param maxTextLine how many octets a line of a message may have without its CRLF
 * @param authenticationRequired whether MAIL needs an authenticated client
 * @param tlsRequired whether most commands need TLS
 * @param undeclaredEightBitRefused whether a message with octets beyond ASCII is refused if MAIL did not declare them
 */
public record SmtpSettings(
        String hostName,
        int maxMessageSize,
        int maxRecipients,
        int maxCommandLine,
        int maxTextLine,
        boolean authenticationRequired,
        boolean tlsRequired,
        boolean undeclaredEightBitRefused) {}
