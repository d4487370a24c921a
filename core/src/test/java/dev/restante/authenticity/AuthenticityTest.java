package dev.restante.authenticity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.mail.ReceivedMail;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AuthenticityTest {

    private static final DnsZone ZONE = DnsZone.builder()
            .spf("example.com", "v=spf1 ip4:192.0.2.25 -all")
            .dkimKey("s1", "example.com", Mails.ED25519.getPublic())
            .dmarc("example.com", "v=DMARC1; p=reject")
            .build();

    private static final byte[] SIGNED =
            DkimSigner.of("s1", "example.com", Mails.ED25519.getPrivate()).sign(Mails.octets(Mails.MESSAGE));

    @Test
    void showsItselfAsAField() {
        ReceivedMail mail = Mails.from("shop@example.com", SIGNED);

        assertThat(Authenticity.check(mail, ZONE, "192.0.2.25")).hasToString("""
                        Authentication-Results: restante;
                         spf=pass reason="ip4:192.0.2.25 of example.com matches 192.0.2.25" smtp.mailfrom=example.com;
                         dkim=pass reason="the Ed25519 key of 256 bits at s1._domainkey.example.com verifies it" \
                        header.d=example.com header.s=s1 header.a=ed25519-sha256;
                         dmarc=pass reason="SPF passed for example.com and DKIM passed for example.com, aligned with \
                        example.com" header.from=example.com""");
    }

    @Test
    void showsThatThereIsNoSignature() {
        assertThat(Authenticity.check(Mails.from("", "Subject: x\n\n"), ZONE).toString())
                .contains(";\n dkim=none;\n dmarc=none reason=\"there is no domain in From\"");
    }

    @Test
    void refusesWhatIsNoAddress() {
        ReceivedMail mail = Mails.from("shop@example.com", SIGNED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authenticity.check(mail, ZONE, "mail.example.com"))
                .withMessage("\"mail.example.com\" is no IP address, such as 192.0.2.1 or 2001:db8::1");
    }

    @Test
    void theZoneRefusesRecordsThatAreNoneOfTheirKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DnsZone.builder().spf("example.com", "spf1 -all"))
                .withMessage("An SPF record begins with \"v=spf1 \", and this is \"spf1 -all\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DnsZone.builder().dmarc("example.com", "p=reject"))
                .withMessage("A DMARC record begins with \"v=DMARC1;\", and this is \"p=reject\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DnsZone.builder().txt("a..b", "x"))
                .withMessage("\"a..b\" is no name that the DNS can have");
    }

    @Test
    void theZoneKnowsNamesInAnyForm() {
        DnsZone zone = DnsZone.builder()
                .txt("Bücher.Example.", "one ", "text")
                .mx("example.com", "MX.example.com.")
                .build();

        assertThat(zone.txt("xn--bcher-kva.example")).containsExactly("one text");
        assertThat(zone.mx("EXAMPLE.com")).containsExactly("mx.example.com");
        assertThat(zone.addresses("example.com")).isEmpty();
    }

    @Test
    void looksAtTwentySignatures() {
        String many = "DKIM-Signature: v=1\r\n".repeat(25) + new String(SIGNED, ISO_8859_1);

        List<DkimResult> results = Authenticity.check(Mails.from("a@example.com", many.getBytes(ISO_8859_1)), ZONE)
                .dkim();

        assertThat(results).hasSize(21);
        assertThat(results.get(20))
                .hasToString("dkim=policy reason=\"there are 26 signatures, and only the first 20 are looked at\"");
    }

    @Test
    void readsNoEndlessHeader() {
        String endless = "X: y\n".repeat(300_000);

        assertThat(check(endless).dkim())
                .singleElement()
                .extracting(DkimResult::verdict)
                .isEqualTo(Verdict.POLICY);
        assertThat(check("DKIM-Signature: v=1; h=" + "From:".repeat(10_000) + "\n\n")
                        .dkim())
                .singleElement()
                .extracting(DkimResult::reason)
                .isEqualTo("the signature field is longer than 32768 octets");
    }

    /**
     * As many signatures as are looked at, each of another length of a large body, and each with the dearest failure.
     */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hostileSignaturesCostNoMoreThanTheyMay() {
        var message = new StringBuilder();
        String h = "From:a".repeat(1) + ":a".repeat(900);
        for (int i = 0; i < 20; i++) {
            message.append("DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1; l=")
                    .append(i)
                    .append("; h=")
                    .append(h)
                    .append("; bh=")
                    .append("A".repeat(43))
                    .append("=; b=AAAA\n");
        }
        message.append("a: b\n".repeat(1000)).append("From: a@example.com\n\n").append(" \n".repeat(2_000_000));

        assertThat(check(message.toString()).dkim()).hasSize(20).noneMatch(AuthenticityResult::passed);
    }

    @Test
    void nothingReadableIsLeftToATerminal() {
        String hostile =
                "DKIM-Signature: v=1; a=\u001b[31m; d=\u0007.com; h=From; bh=; b=; s=\u0000\nFrom: a@\u001b[2J\n\n";

        assertThat(Authenticity.check(Mails.from("a@\u001b[31m\u0007", hostile), ZONE)
                        .toString()
                        .replace("\n", ""))
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void noisyMailNeverFails() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            byte[] noisy = SIGNED.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
            }
            assertThat(Authenticity.check(Mails.from("a@" + (char) random.nextInt(300), noisy), ZONE)
                            .toString())
                    .startsWith("Authentication-Results:");
        }
    }

    private static Authenticity check(String message) {
        return Authenticity.check(Mails.from("a@example.com", message), ZONE);
    }
}
