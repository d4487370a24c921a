package dev.restante.fault;

/**
 * JSON that is no fault rule. The message begins with the path of the field, such as {@code do[0].reply.code}, and says
 * what would be right.
 */
public final class FaultSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    FaultSyntaxException(String message) {
        super(message);
    }
}
