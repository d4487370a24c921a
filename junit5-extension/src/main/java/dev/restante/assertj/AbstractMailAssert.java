package dev.restante.assertj;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/** What the assertions on a mail and its pieces have in common: how they fail. */
abstract class AbstractMailAssert<SELF extends AbstractMailAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    AbstractMailAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * Goes on to something of it.
     *
     * <pre>{@code
     * // Subject: Welcome passes
     * assertThat(mail).extracting(ReceivedMail::subject).isEqualTo("Welcome");
     * // and fails
     * assertThat(mail).extracting(ReceivedMail::subject).isEqualTo("Goodbye");
     * }</pre>
     *
     * @param <T> its type
     * @param extractor takes it
     * @return an assertion on it
     */
    public <T> ObjectAssert<T> extracting(Function<? super ACTUAL, ? extends T> extractor) {
        isNotNull();
        T extracted = extractor.apply(actual);
        return Assertions.assertThat(extracted).as("%s", descriptionText());
    }

    /**
     * Goes on to something of it, with the assertions of its type.
     *
     * <pre>{@code
     * // Subject: Welcome passes
     * assertThat(mail).extracting(ReceivedMail::subject, as(STRING)).startsWith("Wel");
     * // and fails
     * assertThat(mail).extracting(ReceivedMail::subject, as(STRING)).isEmpty();
     * }</pre>
     *
     * @param <T> its type
     * @param <ASSERT> the assertion
     * @param extractor takes it
     * @param type what assertion it is, from {@link org.assertj.core.api.InstanceOfAssertFactories}
     * @return an assertion on it
     * @throws AssertionError if it is not of the type
     */
    public <T, ASSERT extends AbstractAssert<?, ?>> ASSERT extracting(
            Function<? super ACTUAL, ? extends T> extractor, InstanceOfAssertFactory<?, ASSERT> type) {
        return this.<T>extracting(extractor).asInstanceOf(type);
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
