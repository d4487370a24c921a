package dev.restante.assertj;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches the failures that these tests are about. */
final class Failures {

    private Failures() {}

    static void assertFails(ThrowingCallable assertion, String message) {
        Assertions.assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessage(message);
    }
}
