package dev.restante.pop3;

/** The states of a session that take commands (RFC 1939 section 3). UPDATE takes none: it is how QUIT ends. */
public enum Pop3State {
    /** Nobody has logged in. */
    AUTHORIZATION("Log in first"),
    /** Somebody has logged in, and the maildrop is locked. */
    TRANSACTION("You are logged in already");

    private final String refusal;

    Pop3State(String refusal) {
        this.refusal = refusal;
    }

    /**
     * What a client is told whose command is not allowed in this state.
     *
     * @return why it is not
     */
    public String refusal() {
        return refusal;
    }
}
