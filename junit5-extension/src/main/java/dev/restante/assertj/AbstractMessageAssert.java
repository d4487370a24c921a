package dev.restante.assertj;

import dev.restante.mail.MailMessage;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a message says, whether it was received or lies in a mailbox: its header, its body and its
 * attachments, all decoded.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractMessageAssert<
                SELF extends AbstractMessageAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractAttachmentsAssert<SELF, ACTUAL> {

    AbstractMessageAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }
}
