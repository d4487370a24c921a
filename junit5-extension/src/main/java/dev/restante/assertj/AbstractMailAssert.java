package dev.restante.assertj;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** What the assertions on a mail and its pieces have in common: how they fail. */
abstract class AbstractMailAssert<SELF extends AbstractMailAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    AbstractMailAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /** The reality is only asked for if the expectation does not hold. */
    SELF verify(Predicate<ACTUAL> holds, String expectation, Function<ACTUAL, String> reality) {
        isNotNull();
        if (!holds.test(actual)) {
            failWithMessage("%s", FailureText.of(name(actual), expectation, reality.apply(actual)));
        }
        return myself;
    }

    SELF verify(Function<ACTUAL, Optional<Mismatch>> expectation) {
        isNotNull();
        Optional<Mismatch> mismatch = expectation.apply(actual);
        if (mismatch.isPresent()) {
            failWithMessage("%s", FailureText.of(name(actual), mismatch.get()));
        }
        return myself;
    }

    SELF verifyContaining(String what, Function<ACTUAL, String> text, String part) {
        return verify(
                actual -> text.apply(actual).contains(part),
                "have " + what + " containing " + FailureText.quoted(part),
                actual -> FailureText.body(what, text.apply(actual)));
    }

    /** Leaves the expectation to AssertJ's assertions on strings, whose failures then say which text of what it was. */
    SELF verifyText(
            String what, Function<ACTUAL, String> text, Consumer<? super AbstractStringAssert<?>> requirements) {
        isNotNull();
        requirements.accept(Assertions.assertThat(text.apply(actual)).as("%s", describe(what + " of " + actual)));
        return myself;
    }

    /** How a failure names what was looked at. */
    String name(ACTUAL value) {
        return String.valueOf(value);
    }

    /** What the user called the whole comes first. */
    String describe(String piece) {
        return Pieces.describe(descriptionText(), piece);
    }
}
