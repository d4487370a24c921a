package dev.restante.pop3;

import java.util.List;

/** What an error means, for programs (RFC 2449 section 8). */
public enum ResponseCode {
    /** The login was right, but another session has the maildrop (RFC 2449 section 8.1.2). */
    IN_USE("IN-USE", "RESP-CODES"),
    /** The login was right, but the last one is not long enough ago (RFC 2449 section 8.1.1). */
    LOGIN_DELAY("LOGIN-DELAY", "RESP-CODES"),
    /** The login was wrong (RFC 3206 section 5). */
    AUTH("AUTH", "RESP-CODES", "AUTH-RESP-CODE"),
    /** The server cannot now, and may later (RFC 3206 section 4). */
    SYS_TEMP("SYS/TEMP", "RESP-CODES", "AUTH-RESP-CODE");

    private final String wireName;
    private final List<String> announcedBy;

    ResponseCode(String wireName, String... announcedBy) {
        this.wireName = wireName;
        this.announcedBy = List.of(announcedBy);
    }

    /**
     * The code on the wire.
     *
     * @return without its brackets
     */
    public String wireName() {
        return wireName;
    }

    /**
     * The capabilities without which a client is not told the code.
     *
     * @return their tags
     */
    List<String> announcedBy() {
        return announcedBy;
    }
}
