package dev.restante.assertj;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches the failures that these tests are about. */
final class Failures {

    private Failures() {}

    static void assertFails(ThrowingCallable assertion, String message) {
        Throwable failure = Assertions.catchThrowable(assertion);
        Assertions.assertThat(failure).isInstanceOf(AssertionError.class);
        Assertions.assertThat(failure.getMessage().replaceAll("which is at .* \\(SMTPS\\)", "which is at HERE"))
                .isEqualTo(message);
    }
}
