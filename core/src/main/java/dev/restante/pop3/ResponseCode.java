package dev.restante.pop3;

/** What an error means, for programs (RFC 2449 section 8). */
public enum ResponseCode {
    /** The login was right, but another session has the maildrop (RFC 2449 section 8.1.2). */
    IN_USE("IN-USE"),
    /** The login was wrong (RFC 3206 section 5). */
    AUTH("AUTH"),
    /** The server cannot now, and may later (RFC 3206 section 4). */
    SYS_TEMP("SYS/TEMP");

    private final String wireName;

    ResponseCode(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The code on the wire.
     *
     * @return without its brackets
     */
    public String wireName() {
        return wireName;
    }
}
