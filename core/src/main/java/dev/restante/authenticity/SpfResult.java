package dev.restante.authenticity;

/**
 * What SPF says of the client (RFC 7208 section 2.6).
 *
 * @param verdict {@link Verdict#PASS} if the domain lets the client send, {@link Verdict#FAIL} if it does not,
 *     {@link Verdict#SOFTFAIL} if it rather does not, {@link Verdict#NEUTRAL} if it says neither, {@link Verdict#NONE}
 *     without a record, {@link Verdict#PERMERROR} if a record is wrong
 * @param identity what was asked about
 * @param domain the domain of that
 * @param reason why
 */
public record SpfResult(Verdict verdict, SpfIdentity identity, String domain, String reason)
        implements AuthenticityResult {

    @Override
    public String toString() {
        return "spf=" + verdict.word() + " reason=" + Shown.quoted(reason)
                + Shown.property(identity.property(), domain);
    }
}
