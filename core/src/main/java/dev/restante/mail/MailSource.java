package dev.restante.mail;

import java.time.InstantSource;

/**
 * Something that a mail can be made of: a {@link SimpleMail} that is being written, a {@link NewMail} that is there
 * already.
 */
public interface MailSource {

    /**
     * Makes the mail.
     *
     * @param clock tells the time for what the mail does not say itself
     * @return the mail
     */
    NewMail newMail(InstantSource clock);
}
