package dev.restante.assertj;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Requirements as a condition that is asked again and again; it remembers how they failed when they were last asked.
 */
final class LastTry<T> implements Predicate<T> {

    private final Consumer<T> requirements;
    private String failure = "";

    LastTry(Consumer<T> requirements) {
        this.requirements = requirements;
    }

    @Override
    public boolean test(T value) {
        try {
            requirements.accept(value);
            return true;
        } catch (AssertionError e) {
            failure = "\n" + String.valueOf(e.getMessage()).strip();
            return false;
        }
    }

    /** Lines to be put behind those of the wait; none if the requirements were never asked. */
    String failure() {
        return failure;
    }
}
