package dev.restante.authenticity;

/**
 * What DMARC says of the author's domain (RFC 7489).
 *
 * @param verdict {@link Verdict#PASS} if SPF or DKIM passed for a domain that is aligned with that of From,
 *     {@link Verdict#FAIL} if none did, {@link Verdict#NONE} without a record or a domain in From,
 *     {@link Verdict#PERMERROR} if the record is wrong or From has several domains
 * @param domain the domain of From
 * @param policy what the domain asks for if it fails: that of the record's {@code p=}, or {@code sp=} for a subdomain
 * @param reason why
 */
public record DmarcResult(Verdict verdict, String domain, DmarcPolicy policy, String reason)
        implements AuthenticityResult {

    @Override
    public String toString() {
        return "dmarc=" + verdict.word() + " reason=" + Shown.quoted(reason)
                + Shown.property("header.from", domain)
                + (verdict == Verdict.FAIL ? Shown.property("policy.dmarc", policy.word()) : "");
    }
}
