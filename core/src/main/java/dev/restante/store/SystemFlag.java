package dev.restante.store;

/** The system flags that are kept. {@code \Recent} is not among them: it belongs to a session. */
public enum SystemFlag {
    /** Has been answered. */
    ANSWERED("\\Answered"),
    /** Wants attention. */
    FLAGGED("\\Flagged"),
    /** Is to be expunged. */
    DELETED("\\Deleted"),
    /** Has been read. */
    SEEN("\\Seen"),
    /** Is not finished. */
    DRAFT("\\Draft");

    private final String imapName;

    SystemFlag(String imapName) {
        this.imapName = imapName;
    }

    /**
     * The name on the wire.
     *
     * @return such as {@code \Seen}
     */
    public String imapName() {
        return imapName;
    }

    int bit() {
        return 1 << ordinal();
    }
}
