package dev.restante.assertj;

import dev.restante.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a mailbox, whose failures are collected. They lead to no message, since where a soft assertion fails
 * there may be none; what is to be said of it goes into {@link #anySatisfies} or {@link #allSatisfy}.
 */
public class SoftMailboxAssert extends AbstractMailboxAssert<SoftMailboxAssert> {

    /**
     * Begins an assertion.
     *
     * @param actual the mailbox
     */
    public SoftMailboxAssert(@Nullable Mailbox actual) {
        super(actual, SoftMailboxAssert.class);
    }
}
