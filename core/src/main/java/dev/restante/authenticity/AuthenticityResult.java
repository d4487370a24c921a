package dev.restante.authenticity;

/**
 * What one check of a mail found. Its {@code toString} is the result as it stands in an Authentication-Results field
 * (RFC 7601 section 2.2), such as {@code spf=pass reason="ip4:192.0.2.0/24 of example.com matches 192.0.2.1"
 * smtp.mailfrom=example.com}.
 */
public sealed interface AuthenticityResult permits SpfResult, DkimResult, DmarcResult {

    /**
     * What was found, in one word.
     *
     * @return the verdict
     */
    Verdict verdict();

    /**
     * Whose word it is: the domain that was asked.
     *
     * @return the domain in lower case; empty if the mail names none that can be read
     */
    String domain();

    /**
     * Why, in words that end the search for the cause.
     *
     * @return one line
     */
    String reason();

    /**
     * Tells whether the check passed.
     *
     * @return whether the verdict is {@link Verdict#PASS}
     */
    default boolean passed() {
        return verdict() == Verdict.PASS;
    }
}
