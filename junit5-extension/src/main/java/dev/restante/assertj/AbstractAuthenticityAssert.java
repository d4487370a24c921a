package dev.restante.assertj;

import dev.restante.authenticity.Authenticity;
import dev.restante.authenticity.DkimResult;
import dev.restante.authenticity.DnsZone;
import dev.restante.mail.ReceivedMail;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on whether a mail is from whom it says, as its receivers would find: SPF, DKIM and DMARC.
 *
 * @param <SELF> the assertion that each method returns
 */
public abstract class AbstractAuthenticityAssert<SELF extends AbstractAuthenticityAssert<SELF>>
        extends AbstractClientAssert<SELF> {

    AbstractAuthenticityAssert(@Nullable ReceivedMail actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The domain of the sender lets the client send (RFC 7208).
     *
     * <pre>{@code
     * DnsZone zone = DnsZone.builder().spf("example.com", "v=spf1 ip4:127.0.0.1 -all").build();
     * // MAIL FROM:<shop@example.com> from 127.0.0.1 passes
     * assertThat(mail).passesSpf(zone);
     * // and fails
     * assertThat(mail).passesSpf(DnsZone.builder().build());
     * }</pre>
     *
     * @param zone all that there is in the DNS
     * @return this assertion
     * @throws AssertionError if it does not, or says nothing
     */
    public SELF passesSpf(DnsZone zone) {
        return verifyAuthenticity(
                mail -> Authenticity.check(mail, zone),
                "pass SPF",
                result -> result.spf().passed());
    }

    /**
     * The domain of the sender lets a server with another address send, such as the one in production (RFC 7208).
     *
     * <pre>{@code
     * DnsZone zone = DnsZone.builder().spf("example.com", "v=spf1 ip4:192.0.2.25 -all").build();
     * // MAIL FROM:<shop@example.com> passes
     * assertThat(mail).passesSpf(zone, "192.0.2.25");
     * // and fails
     * assertThat(mail).passesSpf(zone, "192.0.2.26");
     * }</pre>
     *
     * @param zone all that there is in the DNS
     * @param clientAddress the IP address of that server
     * @return this assertion
     * @throws AssertionError if it does not, or says nothing
     * @throws IllegalArgumentException if that is no IP address
     */
    public SELF passesSpf(DnsZone zone, String clientAddress) {
        return verifyAuthenticity(
                mail -> Authenticity.check(mail, zone, clientAddress),
                "pass SPF from " + clientAddress,
                result -> result.spf().passed());
    }

    /**
     * The mail is signed, and all signatures verify (RFC 6376).
     *
     * <pre>{@code
     * DnsZone zone = DnsZone.builder().dkimKey("s1", "example.com", publicKey).build();
     * // a mail with a signature by that key passes
     * assertThat(mail).passesDkim(zone);
     * // and fails
     * assertThat(mail).passesDkim(DnsZone.builder().build());
     * }</pre>
     *
     * @param zone all that there is in the DNS
     * @return this assertion
     * @throws AssertionError if there is no signature, or one does not verify
     */
    public SELF passesDkim(DnsZone zone) {
        return verifyAuthenticity(
                mail -> Authenticity.check(mail, zone),
                "pass DKIM",
                result -> !result.dkim().isEmpty() && result.dkim().stream().allMatch(DkimResult::passed));
    }

    /**
     * A domain has signed the mail, and the signature verifies (RFC 6376).
     *
     * <pre>{@code
     * DnsZone zone = DnsZone.builder().dkimKey("s1", "example.com", publicKey).build();
     * // DKIM-Signature: v=1; d=example.com; s=s1; … passes
     * assertThat(mail).hasDkimSignatureBy("example.com", zone);
     * // and fails
     * assertThat(mail).hasDkimSignatureBy("shop.example.com", zone);
     * }</pre>
     *
     * @param domain who signed, in any case
     * @param zone all that there is in the DNS
     * @return this assertion
     * @throws AssertionError if it has not, or no signature of its verifies
     */
    public SELF hasDkimSignatureBy(String domain, DnsZone zone) {
        return verifyAuthenticity(
                mail -> Authenticity.check(mail, zone),
                "have a DKIM signature by " + domain + " that verifies",
                result -> result.dkim().stream()
                        .anyMatch(each -> each.passed() && each.domain().equalsIgnoreCase(domain)));
    }

    /**
     * SPF or DKIM passes for the domain of the author, who is known to ask for it (RFC 7489).
     *
     * <pre>{@code
     * DnsZone zone = DnsZone.builder()
     *         .dkimKey("s1", "example.com", publicKey)
     *         .dmarc("example.com", "v=DMARC1; p=reject")
     *         .build();
     * // From: shop@example.com, with a signature by that key, passes
     * assertThat(mail).passesDmarc(zone);
     * // and fails
     * assertThat(mail).passesDmarc(DnsZone.builder().build());
     * }</pre>
     *
     * @param zone all that there is in the DNS
     * @return this assertion
     * @throws AssertionError if neither does, or there is no record of DMARC
     */
    public SELF passesDmarc(DnsZone zone) {
        return verifyAuthenticity(
                mail -> Authenticity.check(mail, zone),
                "pass DMARC",
                result -> result.dmarc().passed());
    }

    /**
     * SPF or DKIM passes for the domain of the author, if a server with another address sends the mail, such as the one
     * in production (RFC 7489).
     *
     * <pre>{@code
     * DnsZone zone = DnsZone.builder()
     *         .spf("example.com", "v=spf1 ip4:192.0.2.25 -all")
     *         .dmarc("example.com", "v=DMARC1; p=reject")
     *         .build();
     * // From: shop@example.com and MAIL FROM:<shop@example.com> passes
     * assertThat(mail).passesDmarc(zone, "192.0.2.25");
     * // and fails
     * assertThat(mail).passesDmarc(zone, "192.0.2.26");
     * }</pre>
     *
     * @param zone all that there is in the DNS
     * @param clientAddress the IP address of that server
     * @return this assertion
     * @throws AssertionError if neither does, or there is no record of DMARC
     * @throws IllegalArgumentException if that is no IP address
     */
    public SELF passesDmarc(DnsZone zone, String clientAddress) {
        return verifyAuthenticity(
                mail -> Authenticity.check(mail, zone, clientAddress),
                "pass DMARC from " + clientAddress,
                result -> result.dmarc().passed());
    }

    private SELF verifyAuthenticity(
            Function<ReceivedMail, Authenticity> check, String expectation, Predicate<Authenticity> holds) {
        return verify(mail -> {
            Authenticity found = check.apply(mail);
            return holds.test(found)
                    ? Optional.empty()
                    : Optional.of(new Mismatch(expectation, "it has\n" + FailureText.indented(found.toString())));
        });
    }
}
