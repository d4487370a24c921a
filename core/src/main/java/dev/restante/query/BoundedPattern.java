package dev.restante.query;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that looks for a part of a value, but not for ever: some need longer than the universe. */
final class BoundedPattern implements Predicate<String> {

    private static final int MAX_LENGTH = 1000;
    /** Steps through the value's characters: some hundred times what an innocent expression needs for a large mail. */
    private static final long MAX_STEPS = 50_000_000;

    private final Pattern pattern;

    BoundedPattern(String regex) {
        if (regex.length() > MAX_LENGTH) {
            throw new QuerySyntaxException("A regular expression has at most " + MAX_LENGTH + " characters");
        }
        try {
            this.pattern = Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new QuerySyntaxException("'%s' is no regular expression: %s at %d"
                    .formatted(regex, e.getDescription(), Math.max(0, e.getIndex())));
        }
    }

    @Override
    public boolean test(String value) {
        try {
            return pattern.matcher(new Counted(value, 0, value.length(), new long[1]))
                    .find();
        } catch (StackOverflowError e) {
            throw tooCostly();
        }
    }

    private IllegalStateException tooCostly() {
        return new IllegalStateException("The regular expression '" + pattern
                + "' takes too long on this mail: repetitions within repetitions" + " do that");
    }

    /** Counts how often a character is asked for, all parts together. */
    private final class Counted implements CharSequence {

        private final String value;
        private final int start;
        private final int end;
        private final long[] steps;

        Counted(String value, int start, int end, long[] steps) {
            this.value = value;
            this.start = start;
            this.end = end;
            this.steps = steps;
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > MAX_STEPS) {
                throw tooCostly();
            }
            return value.charAt(start + Objects.checkIndex(index, length()));
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counted(value, start + from, start + to, steps);
        }

        @Override
        public String toString() {
            return value.substring(start, end);
        }
    }
}
