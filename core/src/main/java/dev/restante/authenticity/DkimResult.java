package dev.restante.authenticity;

import java.util.List;

/**
 * What is found of one signature.
 *
 * @param verdict {@link Verdict#PASS} if it verifies; {@link Verdict#FAIL} if the mail was changed after signing, the
 *     key is another one, or the signature has expired; {@link Verdict#PERMERROR} if its key is missing, revoked or
 *     unusable, or From is not signed; {@link Verdict#NEUTRAL} if the signature cannot be read; {@link Verdict#POLICY}
 *     if receivers must not accept its kind, or it is beyond the limits of this check
 * @param domain who signed, {@code d=}; empty if that cannot be read, as the next three
 * @param selector which key, {@code s=}
 * @param algorithm such as {@code rsa-sha256}, {@code a=}
 * @param signedFields the names of the signed fields as {@code h=} has them
 * @param reason why
 */
public record DkimResult(
        Verdict verdict, String domain, String selector, String algorithm, List<String> signedFields, String reason)
        implements AuthenticityResult {

    /**
     * Makes a result.
     *
     * @param verdict what was found
     * @param domain who signed
     * @param selector which key
     * @param algorithm by what
     * @param signedFields which fields
     * @param reason why
     */
    public DkimResult {
        signedFields = List.copyOf(signedFields);
    }

    /** Nothing could be read of it. */
    static DkimResult unread(Verdict verdict, String reason) {
        return new DkimResult(verdict, "", "", "", List.of(), reason);
    }

    @Override
    public String toString() {
        return "dkim=" + verdict.word() + " reason=" + Shown.quoted(reason)
                + Shown.property("header.d", domain)
                + Shown.property("header.s", selector)
                + Shown.property("header.a", algorithm);
    }
}
