package dev.restante.assertj;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Requirements as a condition that is asked again and again; it remembers how they failed when they were last asked.
 */
final class LastTry<T> implements Predicate<T> {

    private final Consumer<T> requirements;
    private @Nullable AssertionError failure;

    LastTry(Consumer<T> requirements) {
        this.requirements = requirements;
    }

    @Override
    public boolean test(T value) {
        try {
            requirements.accept(value);
            return true;
        } catch (AssertionError e) {
            failure = e;
            return false;
        }
    }

    Optional<AssertionError> failure() {
        return Optional.ofNullable(failure);
    }
}
