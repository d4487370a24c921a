package dev.restante.settings;

/**
 * What a {@link TokenCheck} finds. A refusal is told in JSON, as OAuth providers do.
 *
 * @param status {@code accepted}, or the status of the refusal (RFC 7628 section 3.2.2, RFC 6750 section 3.1)
 * @param scope the scope that a token needs; empty if that is not told
 */
public record TokenVerdict(Status status, String scope) {

    /** What is wrong with a token, if anything is. */
    public enum Status {
        /** The token is the user's, and valid. */
        ACCEPTED,
        /** The token was valid once. */
        EXPIRED,
        /** The token never was valid, or is somebody else's. */
        REFUSED,
        /** The token is valid, but not for mail. */
        INSUFFICIENT_SCOPE
    }

    /**
     * The token is the user's, and valid.
     *
     * @return the verdict
     */
    public static TokenVerdict accepted() {
        return new TokenVerdict(Status.ACCEPTED, "");
    }

    /**
     * The token was valid once: a good client gets a fresh one and tries again.
     *
     * @return the verdict
     */
    public static TokenVerdict expired() {
        return new TokenVerdict(Status.EXPIRED, "");
    }

    /**
     * The token never was valid, or is somebody else's.
     *
     * @return the verdict
     */
    public static TokenVerdict refused() {
        return new TokenVerdict(Status.REFUSED, "");
    }

    /**
     * The token is valid, but not for mail.
     *
     * @param scope the scope that it needs, such as {@code https://mail.google.com/}
     * @return the verdict
     */
    public static TokenVerdict insufficientScope(String scope) {
        return new TokenVerdict(Status.INSUFFICIENT_SCOPE, scope);
    }
}
