package dev.restante.query;

/** A query that cannot be understood; the message says where and what would be right. */
public final class QuerySyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    QuerySyntaxException(String message) {
        super(message);
    }
}
