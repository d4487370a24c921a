package dev.restante.assertj;

import dev.restante.mail.MailMessage;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a message says, whether it was received or lies in a mailbox: its header, its body and its
 * attachments, all decoded.
 *
 * <p>Addresses and names of header fields are compared without regard to case, everything else exactly.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractMessageAssert<
                SELF extends AbstractMessageAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractLintAssert<SELF, ACTUAL> {

    AbstractMessageAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }
}
