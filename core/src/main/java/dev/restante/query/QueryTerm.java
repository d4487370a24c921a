package dev.restante.query;

import dev.restante.words.Spelling;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One term of a query's text: a field with a value, or a word that stands for one. */
final class QueryTerm {

    private static final String HEADER = MailField.HEADER.key() + ".";
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
        Optional<String> nearest = Spelling.nearest(
                name, Stream.of(MailField.values()).map(MailField::key).toList());
        return nearest.map(key -> " (is it " + key + "?)").orElse(" (known are " + MailField.known() + ")");
    }
}
