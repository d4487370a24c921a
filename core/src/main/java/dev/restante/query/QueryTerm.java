package dev.restante.query;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One term of a query's text: a field with a value, or a word that stands for one. */
final class QueryTerm {

    private static final String HEADER = MailField.HEADER.key() + ".";
    /** Further away, two names have nothing to do with each other. */
    private static final int MAX_TYPING_ERRORS = 2;

    private static final Set<String> WORDS = Set.of("has", "is", "larger", "smaller", "after", "before");

    private QueryTerm() {}

    static Expression of(String name, Operator sign, String value, Function<String, QuerySyntaxException> error) {
        String word = MailField.plain(name);
        boolean standsForMore = WORDS.contains(word);
        if (standsForMore && sign != Operator.CONTAINS) {
            throw error.apply(name + sign.sign() + ", which takes : only");
        }
        return standsForMore ? word(word, value, error) : field(name, sign, value, error);
    }

    private static Expression word(String word, String value, Function<String, QuerySyntaxException> error) {
        return switch (word) {
            case "has" -> exists(value, error);
            case "is" -> is(value, error);
            case "larger" -> new Condition(MailField.SIZE, "", Operator.AT_LEAST, value);
            case "smaller" -> new Condition(MailField.SIZE, "", Operator.AT_MOST, value);
            case "after" -> new Condition(MailField.SENT, "", Operator.AFTER, value);
            default -> new Condition(MailField.SENT, "", Operator.BEFORE, value);
        };
    }

    /** TLS is there or not, in whatever way that is said. */
    private static Expression field(
            String name, Operator sign, String value, Function<String, QuerySyntaxException> error) {
        MailField field = field(name, error);
        boolean isPresence = field == MailField.TLS && (value.equals("true") || value.equals("false"));
        return isPresence
                ? Conditions.of(name, Operator.EXISTS, value)
                : new Condition(field, headerName(name), sign, value);
    }

    private static Expression exists(String name, Function<String, QuerySyntaxException> error) {
        return new Condition(field(name, error), headerName(name), Operator.EXISTS, "");
    }

    private static Expression is(String what, Function<String, QuerySyntaxException> error) {
        return switch (MailField.plain(what)) {
            case "tls" -> exists("tls", error);
            case "authenticated" -> exists("user", error);
            default -> throw error.apply("is:" + what + ", where there are is:tls and is:authenticated");
        };
    }

    static String headerName(String name) {
        return isHeader(name) ? name.substring(HEADER.length()) : "";
    }

    private static boolean isHeader(String name) {
        return name.regionMatches(true, 0, HEADER, 0, HEADER.length());
    }

    static MailField field(String name, Function<String, QuerySyntaxException> error) {
        return isHeader(name)
                ? MailField.HEADER
                : MailField.find(name).orElseThrow(() -> error.apply("an unknown field " + name + suggestion(name)));
    }

    private static String suggestion(String name) {
        String plain = MailField.plain(name);
        Optional<String> nearest = Stream.of(MailField.values())
                .map(MailField::key)
                .min(Comparator.comparing(key -> distance(plain, MailField.plain(key))))
                .filter(key -> distance(plain, MailField.plain(key)) <= MAX_TYPING_ERRORS);
        return nearest.map(key -> " (is it " + key + "?)").orElse(" (known are " + MailField.known() + ")");
    }

    /** How many letters have to be changed, added or left out to make one word of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] costs = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[other.length()];
    }
}
