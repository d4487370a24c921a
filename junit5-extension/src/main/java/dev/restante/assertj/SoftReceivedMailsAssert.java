package dev.restante.assertj;

import dev.restante.ReceivedMails;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the mails that a query selects, whose failures are collected. They lead to no mail, since where a soft
 * assertion fails there may be none; what is to be said of it goes into {@link #hasOne}, {@link #anySatisfies} or
 * {@link #allSatisfy}.
 */
public class SoftReceivedMailsAssert extends AbstractReceivedMailsAssert<SoftReceivedMailsAssert> {

    /**
     * Begins an assertion.
     *
     * @param actual the mails, now and as they come
     */
    public SoftReceivedMailsAssert(@Nullable ReceivedMails actual) {
        super(actual, SoftReceivedMailsAssert.class);
    }
}
