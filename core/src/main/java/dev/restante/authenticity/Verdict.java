package dev.restante.authenticity;

import java.util.Locale;

/** What a check found, in the words of Authentication-Results (RFC 7601 section 2.7, RFC 7489 section 11.2). */
public enum Verdict {
    /** There was nothing to check: no signature, no record. */
    NONE,
    /** The check passed. */
    PASS,
    /** The check failed: the mail is not what its domain vouches for. */
    FAIL,
    /** SPF: the domain thinks that the client may not send for it, but is not sure ({@code ~all}). */
    SOFTFAIL,
    /** SPF: the domain says nothing of the client. DKIM: the signature cannot be read. */
    NEUTRAL,
    /**
     * DKIM: the signature is of a kind that receivers must not accept (RFC 8301), or beyond the limits of this check.
     */
    POLICY,
    /** The check cannot be made, and trying again would not help: a record is wrong, or a key is missing. */
    PERMERROR;

    /**
     * The word of Authentication-Results.
     *
     * @return such as {@code pass}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
