package dev.restante.query;

import dev.restante.decode.CanonicalAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What compares the values of a field: made once for a query, asked for each mail. */
final class Comparison {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([kKmMgG]?)[bB]?");

    private Comparison() {}

    /** The value in the one form that stands for all ways to write it. */
    static String normalized(FieldKind kind, Operator operator, String value) {
        return switch (kind) {
            case SIZE -> Long.toString(octets(value));
            case TIME -> instant(value).toString();
            case MESSAGE_ID ->
                operator == Operator.IS && !value.startsWith("<") ? "<" + value + ">" : text(operator, value);
            case TEXT, NAME, ADDRESS -> text(operator, value);
        };
    }

    private static String text(Operator operator, String value) {
        return operator == Operator.EXISTS ? "" : value;
    }

    static Predicate<FieldValue> of(FieldKind kind, Operator operator, String expected) {
        if (operator == Operator.CONTAINS) {
            return actual -> containsIgnoringCase(actual.shown(), expected);
        }
        Predicate<String> bare = ofBare(kind, operator, expected);
        return actual -> bare.test(actual.bare());
    }

    private static Predicate<String> ofBare(FieldKind kind, Operator operator, String expected) {
        return switch (operator) {
            case IS -> same(kind, expected);
            case CONTAINS -> actual -> containsIgnoringCase(actual, expected);
            case STARTS_WITH -> actual -> actual.regionMatches(true, 0, expected, 0, expected.length());
            case ENDS_WITH ->
                actual ->
                        actual.regionMatches(true, actual.length() - expected.length(), expected, 0, expected.length());
            case MATCHES -> new BoundedPattern(expected);
            case EXISTS -> actual -> !actual.isEmpty();
            case AT_LEAST -> actual -> Long.parseLong(actual) >= Long.parseLong(expected);
            case AT_MOST -> actual -> Long.parseLong(actual) <= Long.parseLong(expected);
            case AFTER -> actual -> Instant.parse(actual).isAfter(Instant.parse(expected));
            case BEFORE -> actual -> Instant.parse(actual).isBefore(Instant.parse(expected));
        };
    }

    private static Predicate<String> same(FieldKind kind, String expected) {
        return switch (kind) {
            case ADDRESS -> sameAddress(expected);
            case NAME -> expected::equalsIgnoreCase;
            default -> expected::equals;
        };
    }

    private static Predicate<String> sameAddress(String expected) {
        String canonical = CanonicalAddress.of(expected).toString();
        return actual -> CanonicalAddress.of(actual).toString().equalsIgnoreCase(canonical);
    }

    private static boolean containsIgnoringCase(String value, String part) {
        for (int i = 0; i <= value.length() - part.length(); i++) {
            if (value.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    private static long octets(String value) {
        Matcher matcher = SIZE.matcher(value);
        if (!matcher.matches()) {
            throw new QuerySyntaxException("A size is a number of octets such as 2000, 10k or 1M, not '" + value + "'");
        }
        int power = " kmg"
                .indexOf(matcher.group(2).isEmpty() ? " " : matcher.group(2).toLowerCase(Locale.ROOT));
        return Long.parseLong(matcher.group(1)) << (10 * power);
    }

    private static Instant instant(String value) {
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new QuerySyntaxException(
                    "A time is a day such as 2026-01-31 or a moment such as 2026-01-31T12:30:00Z, not '" + value + "'");
        }
    }
}
