package dev.restante.assertj;

import dev.restante.mail.MailMessage;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a message that was neither received nor lies in a mailbox, such as a {@link dev.restante.mail.NewMail}
 * of what a template made.
 */
public class MessageAssert extends AbstractMessageAssert<MessageAssert, MailMessage> {

    /**
     * Begins an assertion.
     *
     * @param actual the message
     */
    public MessageAssert(@Nullable MailMessage actual) {
        super(actual, MessageAssert.class);
    }
}
