package dev.restante.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes a query as the parameters of a URL. */
final class QueryParameters {

    private static final String NOT = "not.";
    /** What parameters alone cannot say: the text of a query. */
    private static final String TEXT = "q";

    private QueryParameters() {}

    static Expression read(Map<String, List<String>> parameters) {
        List<Expression> all = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> all.add(read(name, value))));
        return Expression.all(all);
    }

    private static Expression read(String name, String value) {
        if (name.equals(TEXT)) {
            return new QueryParser(value).parse();
        }
        return name.startsWith(NOT)
                ? Expression.not(condition(name.substring(NOT.length()), value))
                : condition(name, value);
    }

    private static Expression condition(String name, String value) {
        int dot = name.lastIndexOf('.');
        Optional<Operator> operator = Operator.ofKey(name.substring(dot + 1));
        String field = dot > 0 && operator.isPresent() ? name.substring(0, dot) : name;
        return Conditions.of(field, dot > 0 ? operator.orElse(Operator.IS) : Operator.IS, value);
    }

    static Map<String, List<String>> write(Expression expression) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        List<Expression> parts = expression instanceof Expression.All all ? all.parts() : List.of(expression);
        for (Expression part : parts) {
            String name = name(part);
            parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value(part));
        }
        return parameters;
    }

    private static String name(Expression part) {
        if (part instanceof Condition condition) {
            return Conditions.key(condition);
        }
        return part instanceof Expression.Not not && not.part() instanceof Condition condition
                ? NOT + Conditions.key(condition)
                : TEXT;
    }

    private static String value(Expression part) {
        if (part instanceof Condition condition) {
            return Conditions.value(condition);
        }
        return part instanceof Expression.Not not && not.part() instanceof Condition condition
                ? Conditions.value(condition)
                : QueryWriter.write(part);
    }
}
