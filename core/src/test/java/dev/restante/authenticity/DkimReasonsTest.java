package dev.restante.authenticity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a signature does not pass, in words. */
class DkimReasonsTest {

    private static final DnsZone ZONE = zone(Mails.RSA);

    private static final DkimSigner SIGNER = DkimSigner.of("s1", "example.com", Mails.RSA.getPrivate());

    private static final String SIGNED = text(SIGNER.sign(Mails.octets(Mails.MESSAGE)));

    private static final String FIELDS =
            "one of the signed fields From:To:Subject:Date:From was changed, added or taken" + " away after signing";

    @Test
    void tellsThatTheBodyWasChanged() {
        assertFails(SIGNED.replace("Hello", "Hallo"))
                .isEqualTo("body hash differs: the body was changed after signing; the signed header fields are as they"
                        + " were");
    }

    @Test
    void tellsThatTheHeaderWasChanged() {
        assertFails(SIGNED.replace("Your  order", "Your invoice")).isEqualTo("signature does not verify: " + FIELDS);
    }

    @Test
    void tellsThatAnotherKeySigned() {
        assertThat(check(SIGNED, zone(Mails.keys("RSA", 2048))))
                .hasToString("dkim=fail reason=\"signature does not verify: it was made with another key than that at"
                        + " s1._domainkey.example.com\" header.d=example.com header.s=s1 header.a=rsa-sha256");
    }

    @Test
    void cannotTellWhichOfBothForEd25519() {
        String signed = text(
                DkimSigner.of("s1", "example.com", Mails.ED25519.getPrivate()).sign(Mails.octets(Mails.MESSAGE)));

        assertThat(check(signed.replace("Your", "My"), zone(Mails.ED25519)).reason())
                .isEqualTo("signature does not verify: " + FIELDS
                        + ", or it was made with another key than that at s1._domainkey.example.com");
    }

    @Test
    void tellsThatTheCanonicalisationIsNotWhatItSays() {
        String simple = text(SIGNER.canonicalization(Canonicalization.SIMPLE, Canonicalization.SIMPLE)
                .sign(Mails.octets(Mails.MESSAGE)));

        assertFails(simple.replace("c=simple/simple", "c=simple/relaxed"))
                .isEqualTo(
                        "body hash differs: bh= is that of the body in simple canonicalisation, but c= says relaxed");
    }

    @Test
    void tellsWhatACopiedFieldWas() {
        String copied = SIGNED.replace("; s=s1;", "; s=s1; z=From:Shop=20<shop@example.com>|Subject:Your=20=20old=3B;");

        assertFails(copied).endsWith("after signing: subject was \"Your  old;\" by z= and is \"Your order\"");
    }

    @Test
    void tellsThatTheEndOfTheBodyWasCutOff() {
        assertThat(check(SIGNED.replace("; s=s1;", "; s=s1; l=9999;"), ZONE).reason())
                .isEqualTo(
                        "l=9999 octets of the body are signed, but it has only 33: its end was cut off after signing");
    }

    /** Signed by dkimpy 1.1.8 with the key of RFC 8463, appendix A. */
    @Test
    void tellsWhatIsNotSignedOfTheBody() {
        String signed = """
                DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/simple; d=example.com;
                 i=@example.com; l=13; q=dns/txt; s=s1; t=1795600029; h=from : subject;
                 bh=ulpZl44/b1JnS/fdXtsfS/VDtH0RIYX82j0ImWF1uLo=;
                 b=5W9oql1u2wNvqc3u0VO4hSggkQjU1Wo3hLNvS8CR44vpjfdpZQK7yNOhxjaFxzIOl3IQM
                 h/JFVomhW12GjY8DA==
                From: a@example.com
                Subject: x

                signed text
                and more
                """;
        DnsZone zone = DnsZone.builder()
                .txt("s1._domainkey.example.com", "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
                .build();

        DkimResult result = check(signed.replace("\n", "\r\n"), zone);

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.reason())
                .isEqualTo(
                        "the Ed25519 key of 256 bits at s1._domainkey.example.com verifies it; the last 10 octets of the"
                                + " body are not signed (l=13)");
    }

    @Test
    void tellsThatItExpired() {
        Instant past = Mails.RECEIVED_AT.minus(Duration.ofDays(1));

        assertFails(text(SIGNER.expiresAt(past).sign(Mails.octets(Mails.MESSAGE))))
                .isEqualTo("the signature expired at 2024-04-30T12:00:00Z, and the mail was received at"
                        + " 2024-05-01T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=1 | v=2 | neutral | v= must be 1, not 2",
                "v=1; | '' | neutral | v= is missing: a signature needs v=, a=, b=, bh=, d=, h=, s=",
                "a=rsa-sha256 | a=rsa-sha1 | policy | rsa-sha1 is not accepted (RFC 8301): sign with rsa-sha256",
                "a=rsa-sha256 | a=dsa-sha256 | neutral | a=dsa-sha256 is neither rsa-sha256 nor ed25519-sha256",
                "a=rsa-sha256 | a=ed25519-sha256 | permerror | its k= is rsa, and the signature is ed25519-sha256",
                "c=relaxed/relaxed | c=relaxed/strict | neutral | c= has simple and relaxed, not strict",
                "d=example.com | d=localhost | neutral | d=localhost is no domain name with a dot",
                "d=example.com | d=example.net | permerror | no key at s1._domainkey.example.net",
                "s=s1 | s=s2 | permerror | no key at s2._domainkey.example.com",
                "s=s1 | s=-s | neutral | s=-s is no name of a selector",
                "s=s1 | s=s1; s=s1 | neutral | the tag s= is there twice",
                "s=s1 | s=s1; what | neutral | \"what\" is not tag=value",
                "s=s1 | s=s1; i=@example.org | neutral | i=@example.org is neither of example.com nor of a subdomain",
                "s=s1 | s=s1; i=example.com | neutral | i=example.com is neither of example.com nor of a subdomain",
                "s=s1 | s=s1; q=http | neutral | q= does not have dns/txt, the only way to a key that there is",
                "s=s1 | s=s1; l=-1 | neutral | l=-1 is no number that it may be",
                "s=s1 | s=s1; t=9; x=9 | neutral | x= is not after t=: it would expire before it was made",
                "From | Sender | permerror | From is not signed: h= must name it (RFC 6376 section 5.4)",
                "bh= | bh=AA | neutral | is no base64",
                "bh= | bh=AAAA | neutral | bh= has 35 octets, and SHA-256 has 32",
            })
    void tellsWhatIsWrongWithASignature(String old, String changed, String verdict, String reason) {
        int header = SIGNED.indexOf("\r\nFrom: Shop");
        String signature = SIGNED.substring(0, header).replace(old, changed);
        DkimResult result = check(signature + SIGNED.substring(header), ZONE);

        assertThat(result.verdict().word()).as(result.reason()).isEqualTo(verdict);
        assertThat(result.reason()).endsWith(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=DKIM1; p= | permerror | the key is revoked: p= is empty",
                "v=DKIM1; k=rsa | permerror | it has no p=",
                "v=DKIM2; p=AAAA | permerror | v= must be DKIM1 and come first",
                "p=AAAA; v=DKIM1 | permerror | v= must be DKIM1 and come first",
                "h=sha1; p=AAAA | permerror | its h= does not allow sha256, which the signature uses",
                "s=tlsrpt; p=AAAA | permerror | its s= does not allow email",
                "k=ed25519; p=AAAA | permerror | its k= is ed25519, and the signature is rsa-sha256",
                "p=AAAA | permerror | its p= is no RSA key",
                "p=- | permerror | its p= is no base64",
                "hello | permerror | \"hello\" is not tag=value",
            })
    void tellsWhatIsWrongWithAKey(String record, String verdict, String reason) {
        DkimResult result = check(
                SIGNED,
                DnsZone.builder().txt("s1._domainkey.example.com", record).build());

        assertThat(result.verdict().word()).isEqualTo(verdict);
        assertThat(result.reason()).isEqualTo("the key record at s1._domainkey.example.com cannot be used: " + reason);
    }

    @Test
    void refusesShortKeys() {
        KeyPair keys = Mails.keys("RSA", 768);
        String signed =
                text(DkimSigner.of("s1", "example.com", keys.getPrivate()).sign(Mails.octets(Mails.MESSAGE)));

        DkimResult result = check(signed, zone(keys));

        assertThat(result.verdict()).isEqualTo(Verdict.POLICY);
        assertThat(result.reason()).endsWith("the key has 768 bits, and less than 1024 are not accepted (RFC 8301)");
    }

    @Test
    void refusesTwoKeysOfOneName() {
        DnsZone zone = DnsZone.builder()
                .dkimKey("s1", "example.com", Mails.RSA.getPublic())
                .dkimKey("s1", "example.com", Mails.RSA.getPublic())
                .build();

        assertThat(check(SIGNED, zone).reason()).startsWith("2 TXT records at s1._domainkey.example.com");
    }

    @Test
    void heedsTheFlagsOfTheKey() {
        String record = DkimKey.record(Mails.RSA.getPublic());
        DnsZone zone = DnsZone.builder()
                .txt("s1._domainkey.example.com", record + "; t=y : s")
                .build();

        assertThat(check(SIGNED, zone).reason())
                .isEqualTo(
                        "the RSA key of 2048 bits at s1._domainkey.example.com verifies it; the domain is only testing"
                                + " DKIM (t=y)");
        assertThat(check(SIGNED.replace("s=s1;", "s=s1; i=@shop.example.com;"), zone)
                        .reason())
                .isEqualTo("the key record at s1._domainkey.example.com has t=s: i= must be of example.com, not of"
                        + " shop.example.com");
    }

    private static AbstractStringAssert<?> assertFails(String message) {
        DkimResult result = check(message, ZONE);
        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.FAIL);
        return assertThat(result.reason());
    }

    private static DkimResult check(String message, DnsZone zone) {
        return Authenticity.check(Mails.from("shop@example.com", message.getBytes(ISO_8859_1)), zone)
                .dkim()
                .get(0);
    }

    private static DnsZone zone(KeyPair keys) {
        return DnsZone.builder().dkimKey("s1", "example.com", keys.getPublic()).build();
    }

    private static String text(byte[] octets) {
        return new String(octets, ISO_8859_1);
    }
}
