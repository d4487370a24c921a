package dev.restante.query;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that looks for a part of a value, but not for ever: some need longer than the universe. */
final class BoundedPattern implements Predicate<String> {

    private static final int MAX_LENGTH = 1000;
    /** Steps through the value's characters: some hundred times what an innocent expression needs for a large mail. */
    private static final long MAX_STEPS = 50_000_000;

    /** {@code {2}}, {@code {2,}}, {@code {2,5}}; not the braces of a character's name or code. */
    private static final Pattern COUNTED = Pattern.compile("(?<!\\\\[pPxNo])\\{([0-9]+)(?:,([0-9]*))?}");

    private static final long MAX_REPETITIONS = 100_000;

    private final Pattern pattern;

    BoundedPattern(String regex) {
        if (regex.length() > MAX_LENGTH) {
            throw new QuerySyntaxException("A regular expression has at most " + MAX_LENGTH + " characters");
        }
        requireFewRepetitions(regex);
        try {
            this.pattern = Pattern.compile(regex);
        } catch (StackOverflowError e) {
            throw new QuerySyntaxException("This regular expression is nested too deeply");
        } catch (PatternSyntaxException e) {
            throw new QuerySyntaxException("'%s' is no regular expression: %s at %d"
                    .formatted(regex, e.getDescription(), Math.max(0, e.getIndex())));
        }
    }

    /** Repetitions of nothing ask for no character, so their steps cannot be counted: they are counted before. */
    private static void requireFewRepetitions(String regex) {
        long product = 1;
        Matcher counted = COUNTED.matcher(regex);
        while (counted.find()) {
            String most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
            product *= Math.max(1, most.length() > 6 ? MAX_REPETITIONS + 1 : Long.parseLong(most));
            if (product > MAX_REPETITIONS) {
                throw new QuerySyntaxException("The repetitions of a regular expression come to " + MAX_REPETITIONS
                        + " at most, all together");
            }
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

    private CostlyQueryException tooCostly() {
        return new CostlyQueryException("The regular expression '" + pattern
                + "' takes too long on this mail: repetitions within repetitions do that");
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
