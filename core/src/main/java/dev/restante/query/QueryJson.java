package dev.restante.query;

import dev.restante.words.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes a query as the values of JSON. */
final class QueryJson {

    private static final String ALL_OF = "allOf";
    private static final String ANY_OF = "anyOf";
    private static final String NOT = "not";
    private static final int MAX_DEPTH = 50;

    private QueryJson() {}

    static Expression read(Map<String, ?> json) {
        return object(json, "", 0);
    }

    private static Expression object(Map<?, ?> json, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw new QuerySyntaxException("A query has at most " + MAX_DEPTH + " objects within each other");
        }
        List<Expression> parts = new ArrayList<>();
        json.forEach((key, value) -> parts.add(member(key.toString(), value, path + key, depth)));
        return Expression.all(parts);
    }

    private static Expression member(String key, Object value, String path, int depth) {
        return switch (key) {
            case ALL_OF -> Expression.all(list(value, path, depth));
            case ANY_OF -> Expression.any(requireAny(list(value, path, depth), path));
            case NOT -> Expression.not(object(requireObject(value, path), path + ".", depth + 1));
            default -> field(key, value, path);
        };
    }

    private static List<Expression> requireAny(List<Expression> parts, String path) {
        if (parts.isEmpty()) {
            throw new QuerySyntaxException(path + " needs at least one object");
        }
        return parts;
    }

    private static List<Expression> list(Object value, String path, int depth) {
        if (!(value instanceof List<?> list)) {
            throw new QuerySyntaxException(path + " is a list of objects, not " + Shown.json(value));
        }
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = path + "[" + i + "]";
            parts.add(object(requireObject(list.get(i), place), place + ".", depth + 1));
        }
        return parts;
    }

    private static Map<?, ?> requireObject(Object value, String path) {
        if (!(value instanceof Map<?, ?> object)) {
            throw new QuerySyntaxException(path + " is an object, not " + Shown.json(value));
        }
        return object;
    }

    /** A value, or an object with a value for each operator. */
    private static Expression field(String key, Object value, String path) {
        if (!(value instanceof Map<?, ?> operators)) {
            return condition(key, Operator.IS, value, path);
        }
        List<Expression> parts = new ArrayList<>();
        operators.forEach((name, operand) ->
                parts.add(condition(key, operator(name.toString(), path), operand, path + "." + name)));
        if (parts.isEmpty()) {
            throw new QuerySyntaxException(path + " needs an operator such as {\"contains\": \"…\"}");
        }
        return Expression.all(parts);
    }

    private static Operator operator(String name, String path) {
        Optional<Operator> operator = Operator.ofKey(name);
        return operator.orElseThrow(() -> new QuerySyntaxException(
                "%s has an unknown operator %s (known are %s)".formatted(path, name, Operator.known())));
    }

    private static Expression condition(String key, Operator operator, Object value, String path) {
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            throw new QuerySyntaxException(path + " is a string, a number or a boolean, not " + Shown.json(value));
        }
        try {
            return Conditions.of(key, operator, value.toString());
        } catch (QuerySyntaxException e) {
            throw new QuerySyntaxException(path + ": " + e.getMessage());
        }
    }

    static Map<String, Object> write(Expression expression) {
        if (expression instanceof Expression.All all && !hasOwnNames(all.parts())) {
            return Map.of(ALL_OF, all.parts().stream().map(QueryJson::write).toList());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        if (expression instanceof Expression.All all) {
            all.parts().forEach(part -> json.putAll(write(part)));
        } else if (expression instanceof Expression.Any any) {
            json.put(ANY_OF, any.parts().stream().map(QueryJson::write).toList());
        } else if (expression instanceof Expression.Not not) {
            json.put(NOT, write(not.part()));
        } else if (expression instanceof Condition condition) {
            json.put(Conditions.fieldKey(condition), value(condition));
        } else {
            throw QueryWriter.noSuchForm(expression);
        }
        return json;
    }

    /** Whether the parts can be members of one object. */
    private static boolean hasOwnNames(List<Expression> parts) {
        return parts.stream().map(QueryJson::name).distinct().count() == parts.size();
    }

    private static String name(Expression part) {
        if (part instanceof Condition condition) {
            return Conditions.fieldKey(condition);
        }
        return part instanceof Expression.Any ? ANY_OF : NOT;
    }

    private static Object value(Condition condition) {
        return switch (condition.operator()) {
            case IS -> condition.value();
            case EXISTS -> Map.of(condition.operator().key(), true);
            case AT_LEAST, AT_MOST -> Map.of(condition.operator().key(), Long.parseLong(condition.value()));
            default -> Map.of(condition.operator().key(), condition.value());
        };
    }
}
