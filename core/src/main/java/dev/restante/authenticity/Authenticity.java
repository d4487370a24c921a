package dev.restante.authenticity;

import dev.restante.mail.ReceivedMail;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether a mail is from whom it says, as its receivers would find: SPF, DKIM and DMARC. A value.
 *
 * <p>Signatures are verified over the octets as they were received; they have expired or not at the time at which the
 * mail was received. Checking never fails: what is wrong with a mail or a record is in the results.
 *
 * <pre>{@code
 * DnsZone zone = DnsZone.builder()
 *         .spf("example.com", "v=spf1 ip4:192.0.2.25 -all")
 *         .dkimKey("s1", "example.com", publicKey)
 *         .dmarc("example.com", "v=DMARC1; p=reject")
 *         .build();
 * Authenticity authenticity = Authenticity.check(mail, zone, "192.0.2.25");
 * assertThat(authenticity.dmarc().passed()).as(authenticity.toString()).isTrue();
 * }</pre>
 *
 * @param spf whether the client may send for the domain of its reverse-path
 * @param dkim whether the signatures verify: one result for each in the order of the fields, at most 20 and one more
 *     that tells of the rest
 * @param dmarc whether one of both is for the domain of From
 */
public record Authenticity(SpfResult spf, List<DkimResult> dkim, DmarcResult dmarc) {

    /**
     * Puts results together.
     *
     * @param spf that of SPF
     * @param dkim those of the signatures
     * @param dmarc that of DMARC
     */
    public Authenticity {
        Objects.requireNonNull(spf, "spf");
        dkim = List.copyOf(dkim);
        Objects.requireNonNull(dmarc, "dmarc");
    }

    /**
     * Checks a mail. SPF takes the address from which the client connected, mostly {@code 127.0.0.1}.
     *
     * @param mail the mail
     * @param zone all that there is in the DNS
     * @return the results
     */
    public static Authenticity check(ReceivedMail mail, DnsZone zone) {
        InetAddress client = mail.envelope().client().address().getAddress();
        return check(mail, zone, Objects.requireNonNull(client, "the client of this envelope has no IP address"));
    }

    /**
     * Checks a mail as if its client had connected from another address, such as that of the server in production.
     *
     * @param mail the mail
     * @param zone all that there is in the DNS
     * @param clientAddress such as {@code 192.0.2.25} or {@code 2001:db8::25}
     * @return the results
     * @throws IllegalArgumentException if that is no IP address
     */
    public static Authenticity check(ReceivedMail mail, DnsZone zone, String clientAddress) {
        return check(mail, zone, DnsZoneBuilder.parse(clientAddress));
    }

    private static Authenticity check(ReceivedMail mail, DnsZone zone, InetAddress client) {
        SpfResult spf = SpfCheck.check(mail, zone, client);
        List<DkimResult> dkim =
                new DkimCheck(mail.message(), zone, mail.envelope().receivedAt()).results();
        return new Authenticity(spf, dkim, new DmarcCheck(zone, spf, dkim).result(mail.message()));
    }

    /**
     * The results as an Authentication-Results field (RFC 7601), as failure messages show them.
     *
     * @return several lines, without a line end after the last
     */
    @Override
    public String toString() {
        Stream<?> signatures = dkim.isEmpty() ? Stream.of("dkim=none") : dkim.stream();
        return Stream.of(Stream.of("Authentication-Results: restante", spf), signatures, Stream.of(dmarc))
                .flatMap(results -> results)
                .map(String::valueOf)
                .reduce((field, result) -> field + ";\n " + result)
                .orElseThrow();
    }
}
