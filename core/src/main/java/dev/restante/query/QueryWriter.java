package dev.restante.query;

import java.util.stream.Collectors;

/** Writes a query as text that {@link QueryParser} reads. */
final class QueryWriter {

    private QueryWriter() {}

    static String write(Expression expression) {
        return expression instanceof Expression.All all
                ? all.parts().stream().map(QueryWriter::part).collect(Collectors.joining(" "))
                : part(expression);
    }

    private static String part(Expression expression) {
        if (expression instanceof Condition condition) {
            return condition(condition);
        }
        if (expression instanceof Expression.All all) {
            return "(" + write(all) + ")";
        }
        if (expression instanceof Expression.Any any) {
            return any.parts().stream().map(QueryWriter::part).collect(Collectors.joining(" OR ", "(", ")"));
        }
        if (expression instanceof Expression.Not not) {
            return "-" + part(not.part());
        }
        throw noSuchForm(expression);
    }

    static IllegalStateException noSuchForm(Expression expression) {
        return new IllegalStateException(
                "'" + expression + "' is a piece of Java: it can be written neither as text nor as JSON");
    }

    private static String condition(Condition condition) {
        return switch (condition.operator()) {
            case EXISTS -> (condition.field() == MailField.TLS ? "is:" : "has:") + field(condition);
            case AT_LEAST -> "larger:" + condition.value();
            case AT_MOST -> "smaller:" + condition.value();
            case AFTER, BEFORE -> condition.operator().key() + ":" + condition.value();
            default -> field(condition) + condition.operator().sign() + quoted(condition.value());
        };
    }

    private static String field(Condition condition) {
        String key = condition.field().key();
        return condition.field() == MailField.HEADER ? key + "." + QueryParser.nameInText(condition.name()) : key;
    }

    /** Quotes what would not be read as one value, and what it costs nothing to quote. */
    private static String quoted(String value) {
        boolean plain = !value.isEmpty()
                && !value.startsWith("//")
                && value.chars().allMatch(c -> QueryParser.isPlain((char) c));
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
