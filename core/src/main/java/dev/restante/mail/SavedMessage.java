package dev.restante.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** A message with a Message-ID of ours: Jakarta Mail's own tells the name of the machine. */
final class SavedMessage extends MimeMessage {

    private final String messageId;

    SavedMessage(String messageId) {
        super(Session.getInstance(new Properties()));
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        if (getHeader("Message-ID") == null) {
            setHeader("Message-ID", messageId);
        }
    }
}
