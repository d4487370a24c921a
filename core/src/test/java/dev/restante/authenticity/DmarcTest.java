package dev.restante.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmarcTest {

    /** SPF passes for all of these; the DMARC records are what differs. */
    private static DnsZoneBuilder zone() {
        return DnsZone.builder()
                .spf("example.com", "v=spf1 ip4:127.0.0.1 -all")
                .spf("bounce.example.com", "v=spf1 ip4:127.0.0.1 -all")
                .spf("bounce.example.net", "v=spf1 ip4:127.0.0.1 -all")
                .dkimKey("s1", "example.com", Mails.ED25519.getPublic())
                .dkimKey("s1", "example.net", Mails.ED25519.getPublic());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@example.com | example.com | p=reject | pass | SPF passed for example.com, aligned with example.com",
                "a@bounce.example.com | example.com | p=reject | pass | SPF passed for bounce.example.com, aligned with"
                        + " example.com",
                "a@bounce.example.com | example.com | p=reject; aspf=s | fail | SPF passed for bounce.example.com, which is"
                        + " not example.com itself (aspf=s); there is no DKIM signature",
                "a@bounce.example.net | example.com | p=reject | fail | SPF passed for bounce.example.net, which is not"
                        + " aligned with example.com; there is no DKIM signature",
                "a@other.example.com | example.com | p=reject | fail | SPF did not pass (none for other.example.com); there"
                        + " is no DKIM signature",
                "a@example.com | news.example.com | p=reject | pass | SPF passed for example.com, aligned with"
                        + " news.example.com",
                "a@example.com | example.com | p=deny | permerror | the DMARC record at _dmarc.example.com is wrong: p= is"
                        + " none, quarantine or reject, not deny",
                "a@example.com | example.com | sp=none | permerror | the DMARC record at _dmarc.example.com is wrong: p= is"
                        + " missing",
                "a@example.com | example.org | p=reject | none | no DMARC record at _dmarc.example.org or above",
            })
    void comparesWhatPassedWithFrom(String sender, String author, String record, String verdict, String reason) {
        DnsZone zone = zone().dmarc("example.com", "v=DMARC1; " + record).build();

        DmarcResult result = check(sender, "From: Shop <shop@" + author + ">\n\n", zone);

        assertThat(result.verdict().word()).as(result.reason()).isEqualTo(verdict);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.domain()).isEqualTo(author);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.com | example.com | r | pass | DKIM passed for example.com, aligned with example.com",
                "example.com | news.example.com | r | pass | DKIM passed for example.com, aligned with news.example.com",
                "example.com | news.example.com | s | fail | SPF did not pass (none for other.example.org); DKIM passed for"
                        + " example.com, which is not news.example.com itself (adkim=s)",
                "example.net | example.com | r | fail | SPF did not pass (none for other.example.org); DKIM passed for"
                        + " example.net, which is not aligned with example.com",
            })
    void comparesTheSignerWithFrom(String signer, String author, String mode, String verdict, String reason) {
        DnsZone zone =
                zone().dmarc("example.com", "v=DMARC1; p=reject; adkim=" + mode).build();
        byte[] signed = DkimSigner.of("s1", signer, Mails.ED25519.getPrivate())
                .sign(Mails.octets("From: shop@" + author + "\n\n"));

        DmarcResult result = Authenticity.check(Mails.from("a@other.example.org", signed), zone)
                .dmarc();

        assertThat(result.verdict().word()).as(result.reason()).isEqualTo(verdict);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @Test
    void takesThePolicyForSubdomainsWhereTheRecordIsAbove() {
        DnsZone zone =
                zone().dmarc("example.com", "v=DMARC1; p=none; sp=quarantine").build();

        assertThat(check("a@x.example.org", "From: a@news.example.com\n\n", zone)
                        .policy())
                .isEqualTo(DmarcPolicy.QUARANTINE);
        assertThat(check("a@x.example.org", "From: a@example.com\n\n", zone).policy())
                .isEqualTo(DmarcPolicy.NONE);
    }

    @Test
    void letsASubdomainHaveARecordOfItsOwn() {
        DnsZone zone = zone().dmarc("example.com", "v=DMARC1; p=none")
                .dmarc("news.example.com", "v=DMARC1; p=reject")
                .build();

        DmarcResult result = check("a@example.com", "From: a@news.example.com\n\n", zone);

        assertThat(result.policy()).isEqualTo(DmarcPolicy.REJECT);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aRecordForOnlyReportsAsksForNothing() {
        DnsZone zone = zone().dmarc("example.com", "v=DMARC1; rua=mailto:r@example.com")
                .build();

        assertThat(check("a@x.example.org", "From: a@example.com\n\n", zone))
                .hasToString(
                        "dmarc=fail reason=\"SPF did not pass (none for x.example.org); there is no DKIM signature\""
                                + " header.from=example.com policy.dmarc=none");
    }

    @Test
    void cannotSayAnythingOfSeveralAuthorsDomains() {
        DnsZone zone = zone().dmarc("example.com", "v=DMARC1; p=reject").build();

        assertThat(check("a@example.com", "From: a@example.com\nFrom: b@evil.example\n\n", zone)
                        .verdict())
                .isEqualTo(Verdict.PERMERROR);
        assertThat(check("a@example.com", "From: a@example.com, b@EXAMPLE.com\n\n", zone)
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(check("a@example.com", "From: undisclosed:;\n\n", zone).reason())
                .isEqualTo("there is no domain in From");
    }

    @Test
    void refusesTwoRecords() {
        DnsZone zone = zone().dmarc("example.com", "v=DMARC1; p=reject")
                .dmarc("example.com", "v=DMARC1; p=none")
                .build();

        assertThat(check("a@example.com", "From: a@example.com\n\n", zone).reason())
                .isEqualTo("there are 2 DMARC records at _dmarc.example.com");
    }

    private static DmarcResult check(String sender, String message, DnsZone zone) {
        return Authenticity.check(Mails.from(sender, message), zone).dmarc();
    }
}
