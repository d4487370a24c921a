package dev.restante.assertj;

import dev.restante.mail.ReceivedMail;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a received mail: its envelope and who sent it, its header, its body and its attachments, all decoded.
 *
 * <p>Addresses and field names are compared without regard to case, everything else exactly.
 */
public class ReceivedMailAssert extends AbstractAuthenticityAssert<ReceivedMailAssert> {

    /**
     * Begins an assertion.
     *
     * @param actual the mail
     */
    public ReceivedMailAssert(@Nullable ReceivedMail actual) {
        super(actual, ReceivedMailAssert.class);
    }
}
