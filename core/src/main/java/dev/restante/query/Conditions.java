package dev.restante.query;

/** Conditions as URL parameters and JSON name them: by a field and perhaps an operator. */
final class Conditions {

    private Conditions() {}

    /**
     * A presence is asked for by {@code true} or {@code false}; TLS is nothing else, unless its version is asked for.
     */
    static Expression of(String fieldName, Operator operator, String value) {
        MailField field = QueryTerm.field(fieldName, Conditions::error);
        String header = QueryTerm.headerName(fieldName);
        boolean isBoolean = value.equals("true") || value.equals("false");
        if (operator == Operator.EXISTS && !isBoolean) {
            throw new QuerySyntaxException("What exists is asked for by true or false, not '" + value + "'");
        }
        if (operator == Operator.EXISTS || field == MailField.TLS && operator == Operator.IS && isBoolean) {
            Expression exists = new Condition(field, header, Operator.EXISTS, "");
            return value.equals("true") ? exists : Expression.not(exists);
        }
        return new Condition(field, header, operator, value);
    }

    private static QuerySyntaxException error(String found) {
        return new QuerySyntaxException("The query has " + found);
    }

    /** The field, and the operator unless it is the plain one. */
    static String key(Condition condition) {
        String field = fieldKey(condition);
        boolean endsLikeAnOperator =
                Operator.ofKey(field.substring(field.lastIndexOf('.') + 1)).isPresent();
        return condition.operator() == Operator.IS && !endsLikeAnOperator
                ? field
                : field + "." + condition.operator().key();
    }

    static String fieldKey(Condition condition) {
        String key = condition.field().key();
        return condition.field() == MailField.HEADER ? key + "." + condition.name() : key;
    }

    static String value(Condition condition) {
        return condition.operator() == Operator.EXISTS ? "true" : condition.value();
    }
}
