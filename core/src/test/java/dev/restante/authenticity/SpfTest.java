package dev.restante.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpfTest {

    private static final String MESSAGE = "From: a@example.com\n\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ip4:192.0.2.0/24 -all | 192.0.2.9 | pass | ip4:192.0.2.0/24 of example.com matches 192.0.2.9",
                "ip4:192.0.2.0/24 -all | 192.0.3.9 | fail | -all of example.com applies to 192.0.3.9: nothing before it"
                        + " matches",
                "ip4:192.0.2.0/31 ~all | 192.0.2.2 | softfail | ~all of example.com applies to 192.0.2.2: nothing before"
                        + " it matches",
                "ip4:192.0.2.1 | 192.0.2.2 | neutral | nothing in the SPF record of example.com matches 192.0.2.2",
                "?ip4:192.0.2.1 | 192.0.2.1 | neutral | ?ip4:192.0.2.1 of example.com matches 192.0.2.1",
                "ip6:2001:db8::/32 -all | 2001:db8:1::1 | pass | ip6:2001:db8::/32 of example.com matches"
                        + " 2001:db8:1:0:0:0:0:1",
                "a -all | 192.0.2.10 | pass | a of example.com matches 192.0.2.10",
                "a/24 -all | 192.0.2.11 | pass | a/24 of example.com matches 192.0.2.11",
                "a//32 -all | 2001:db8::2 | pass | a//32 of example.com matches 2001:db8:0:0:0:0:0:2",
                "mx -all | 192.0.2.20 | pass | mx of example.com matches 192.0.2.20",
                "exists:%{ir}.%{v}._spf.%{d} -all | 192.0.2.3 | pass | exists:%{ir}.%{v}._spf.%{d} of example.com matches,"
                        + " because 3.2.0.192.in-addr._spf.example.com has an address",
                "include:spf.example.net -all | 198.51.100.1 | pass | include:spf.example.net of example.com matches,"
                        + " because ip4:198.51.100.1 of spf.example.net matches 198.51.100.1",
                "redirect=spf.example.net | 198.51.100.2 | fail | -all of spf.example.net applies to 198.51.100.2:"
                        + " nothing before it matches",
                "include:no.example.net | 192.0.2.1 | permerror | example.com includes what is not there: no SPF record at"
                        + " no.example.net",
                "redirect=no.example.net | 192.0.2.1 | permerror | example.com redirects to what is not there: no SPF"
                        + " record at no.example.net",
                "ip4:192.0.2 -all | 192.0.2.1 | permerror | the SPF record of example.com is wrong: \"ip4:192.0.2\":"
                        + " 192.0.2 is no such address",
                "-all ipv4:192.0.2.1 | 192.0.2.1 | permerror | the SPF record of example.com is wrong:"
                        + " \"ipv4:192.0.2.1\": there is no mechanism ipv4",
                "a/33 | 192.0.2.1 | permerror | the SPF record of example.com is wrong: \"a/33\": a prefix has 32 bits at"
                        + " most",
                "include:%{x}.a.b | 192.0.2.1 | permerror | the SPF record of example.com is wrong: \"%{x}.a.b\" has a %"
                        + " that begins no macro",
                "include:loop.example.com | 192.0.2.1 | permerror | the record of example.com and those it leads to need"
                        + " more than 10 lookups (RFC 7208 section 4.6.4)",
                "a:n1.example.com a:n2.example.com a:n3.example.com | 192.0.2.1 | permerror | more than 2 lookups find"
                        + " nothing, the last one that of n3.example.com (RFC 7208 section 4.6.4)",
            })
    void saysWhatTheRecordSaysAndWhy(String terms, String client, String verdict, String reason) {
        DnsZone zone = DnsZone.builder()
                .spf("example.com", "v=spf1 " + terms)
                .address("example.com", "192.0.2.10", "2001:db8::1")
                .mx("example.com", "mx1.example.com", "mx2.example.com")
                .address("mx1.example.com", "192.0.2.19")
                .address("mx2.example.com", "192.0.2.20")
                .address("3.2.0.192.in-addr._spf.example.com", "127.0.0.2")
                .spf("spf.example.net", "v=spf1 ip4:198.51.100.1 -all")
                .spf("loop.example.com", "v=spf1 include:loop.example.com")
                .build();

        SpfResult result = check("shop@Example.com", zone, client);

        assertThat(result.verdict().word()).as(result.reason()).isEqualTo(verdict);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.domain()).isEqualTo("example.com");
    }

    @Test
    void asksForTheNameOfHeloWhereThereIsNoSender() {
        DnsZone zone = DnsZone.builder()
                .spf("client.example.com", "v=spf1 ip4:127.0.0.1 -all")
                .build();

        assertThat(Authenticity.check(Mails.from("", MESSAGE), zone).spf())
                .hasToString("spf=pass reason=\"ip4:127.0.0.1 of client.example.com matches 127.0.0.1\""
                        + " smtp.helo=client.example.com");
    }

    @Test
    void saysThatThereIsNoRecord() {
        DnsZone empty = DnsZone.builder().build();

        assertThat(check("a@example.com", empty, "192.0.2.1").reason()).isEqualTo("no SPF record at example.com");
        assertThat(check("a@localhost", empty, "192.0.2.1").reason())
                .isEqualTo("\"localhost\" is no domain name with a dot");
    }

    @Test
    void refusesTwoRecords() {
        DnsZone zone = DnsZone.builder()
                .spf("example.com", "v=spf1 -all")
                .spf("example.com", "v=spf1 +all")
                .txt("example.com", "v=spf10 is another")
                .build();

        assertThat(check("a@example.com", zone, "192.0.2.1"))
                .isEqualTo(new SpfResult(
                        Verdict.PERMERROR,
                        SpfIdentity.MAIL_FROM,
                        "example.com",
                        "example.com has 2 SPF records, and may have one (RFC 7208 section 3.2)"));
    }

    /** The examples of RFC 7208, section 7.4. */
    @ParameterizedTest
    @CsvSource({
        "%{s}, strong-bad@email.example.com",
        "%{o}, email.example.com",
        "%{d}, email.example.com",
        "%{d4}, email.example.com",
        "%{d3}, email.example.com",
        "%{d2}, example.com",
        "%{d1}, com",
        "%{dr}, com.example.email",
        "%{d2r}, example.email",
        "%{l}, strong-bad",
        "%{l-}, strong.bad",
        "%{lr}, strong-bad",
        "%{lr-}, bad.strong",
        "%{l1r-}, strong",
        "%{S}, strong-bad%40email.example.com",
        "%{i}.%{v}, 192.0.2.3.in-addr",
        "%{h}.%{p}, mail.example.com.unknown",
        "a%%b%_c%-d, a%b c%20d",
    })
    void expandsMacros(String text, String expanded) throws Refusal {
        var session = new SpfSession(
                DnsZoneBuilder.parse("192.0.2.3"), "strong-bad", "email.example.com", "mail.example.com");

        assertThat(MacroString.parse(text).expand(session, "email.example.com")).isEqualTo(expanded.toLowerCase());
    }

    @Test
    void cutsLongNamesFromTheLeft() throws Refusal {
        var session =
                new SpfSession(DnsZoneBuilder.parse("192.0.2.3"), "a".repeat(60) + ".b".repeat(90_000), "x.y", "h");

        assertThat(MacroString.parse("%{l}.example.com").expand(session, "x.y"))
                .hasSizeLessThanOrEqualTo(253)
                .endsWith(".b.b.example.com");
    }

    private static SpfResult check(String sender, DnsZone zone, String client) {
        return Authenticity.check(Mails.from(sender, MESSAGE), zone, client).spf();
    }
}
