package dev.restante.fault;

/** What a {@link FaultRule} counts by itself, each with numbers of its own. */
public enum CountedPer {
    /** Nothing: all moments of the rule are counted together. */
    RULE("rule"),
    /** Each connection. */
    CONNECTION("connection"),
    /** Each client, by its IP address. */
    CLIENT("client"),
    /** Each sender. */
    SENDER("sender"),
    /** Each recipient, or all recipients of a message together. */
    RECIPIENT("recipient"),
    /** Each triplet of client, sender and recipient, as greylisting does (RFC 6647 section 2.3). */
    TRIPLET("triplet"),
    /** Each user that logs in. */
    USER("user");

    private final String key;

    CountedPer(String key) {
        this.key = key;
    }

    /**
     * The word that JSON has for it.
     *
     * @return in lower case
     */
    public String key() {
        return key;
    }
}
