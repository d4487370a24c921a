package dev.restante.clients;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;

/**
 * A folder of mails, wherever it is. Flags are the letters of a Maildir, in their order: D draft, F flagged, R
 * answered, S seen, T deleted.
 */
interface MailFolder {

    /** The subjects of all mails that are there, with their flags. No two mails have the same subject. */
    Map<String, String> mails() throws IOException, MessagingException;

    /** A mail as it lies there, with CRLF. */
    String text(String subject) throws IOException, MessagingException;

    void add(byte[] mail) throws IOException, MessagingException;

    /** Takes all flags of a mail away but these. */
    void flag(String subject, String flags) throws IOException, MessagingException;

    void remove(String subject) throws IOException, MessagingException;
}
