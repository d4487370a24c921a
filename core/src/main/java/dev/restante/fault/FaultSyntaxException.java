package dev.restante.fault;

/** JSON that is no fault rule. The message begins with the path of the field, and says what would be right. */
public final class FaultSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The path of the field. */
    private final String path;

    FaultSyntaxException(String path, String problem) {
        super(path + problem);
        this.path = path;
    }

    /**
     * Tells where it is wrong.
     *
     * @return the path of the field, such as {@code do[0].reply.code}
     */
    public String path() {
        return path;
    }
}
