package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.authenticity.Authenticity;
import dev.restante.authenticity.DkimSigner;
import dev.restante.authenticity.DnsZone;
import dev.restante.mail.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;

class AuthenticityAssertTest {

    private static final DnsZone EMPTY = DnsZone.builder().build();
    private static final DnsZone ZONE = DnsZone.builder()
            .spf("example.com", "v=spf1 ip4:127.0.0.1 -all")
            .dmarc("example.com", "v=DMARC1; p=reject")
            .build();
    private static final DnsZone PRODUCTION = DnsZone.builder()
            .spf("example.com", "v=spf1 ip4:192.0.2.25 -all")
            .dmarc("example.com", "v=DMARC1; p=reject")
            .build();

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void passesSpfPassesWhenTheDomainLetsTheClientSend() {
        assertThat(welcome).passesSpf(ZONE);
    }

    @Test
    void passesSpfFailsWhenTheDomainSaysNothing() {
        assertFails(
                () -> assertThat(welcome).passesSpf(EMPTY),
                EXPECTED + "to pass SPF\n" + "but it has\n" + results(Authenticity.check(welcome, EMPTY)));
    }

    @Test
    void passesSpfPassesFromAnotherAddress() {
        assertThat(welcome).passesSpf(PRODUCTION, "192.0.2.25");
    }

    @Test
    void passesSpfFailsFromAnotherAddress() {
        assertFails(
                () -> assertThat(welcome).passesSpf(PRODUCTION, "192.0.2.26"),
                EXPECTED + "to pass SPF from 192.0.2.26\n" + "but it has\n"
                        + results(Authenticity.check(welcome, PRODUCTION, "192.0.2.26")));
    }

    @Test
    void passesDmarcPassesWhenSpfDoesForTheAuthor() {
        assertThat(welcome).passesDmarc(ZONE);
    }

    @Test
    void passesDmarcFailsWhenThereIsNoRecord() {
        assertFails(
                () -> assertThat(welcome).passesDmarc(EMPTY),
                EXPECTED + "to pass DMARC\n" + "but it has\n" + results(Authenticity.check(welcome, EMPTY)));
    }

    @Test
    void passesDmarcPassesFromAnotherAddress() {
        assertThat(welcome).passesDmarc(PRODUCTION, "192.0.2.25");
    }

    @Test
    void passesDmarcFailsFromAnotherAddress() {
        assertFails(
                () -> assertThat(welcome).passesDmarc(PRODUCTION, "192.0.2.26"),
                EXPECTED + "to pass DMARC from 192.0.2.26\n" + "but it has\n"
                        + results(Authenticity.check(welcome, PRODUCTION, "192.0.2.26")));
    }

    @Test
    void passesDkimFailsWhenThereIsNoSignature() {
        assertFails(
                () -> assertThat(welcome).passesDkim(ZONE),
                EXPECTED + "to pass DKIM\n" + "but it has\n" + results(Authenticity.check(welcome, ZONE)));
    }

    @Test
    void hasDkimSignatureByFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(welcome).hasDkimSignatureBy("example.com", ZONE),
                EXPECTED + "to have a DKIM signature by example.com that verifies\n" + "but it has\n"
                        + results(Authenticity.check(welcome, ZONE)));
    }

    @Test
    void passesDkimPassesWhenTheSignatureVerifies() throws Exception {
        KeyPair key = key();
        ReceivedMail signed = signed(key);
        DnsZone zone =
                DnsZone.builder().dkimKey("s1", "example.com", key.getPublic()).build();

        assertThat(signed).passesDkim(zone).hasDkimSignatureBy("Example.com", zone);
    }

    @Test
    void hasDkimSignatureByFailsWhenItIsByAnother() throws Exception {
        KeyPair key = key();
        ReceivedMail signed = signed(key);
        DnsZone zone =
                DnsZone.builder().dkimKey("s1", "example.com", key.getPublic()).build();

        assertThatThrownBy(() -> assertThat(signed).hasDkimSignatureBy("shop.example.com", zone))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected " + signed
                        + "\nto have a DKIM signature by shop.example.com that verifies\nbut it has\n")
                .hasMessageContaining("header.d=example.com");
    }

    @Test
    void passesDkimFailsWhenTheKeyIsAnother() throws Exception {
        ReceivedMail signed = signed(key());
        DnsZone zone = DnsZone.builder()
                .dkimKey("s1", "example.com", key().getPublic())
                .build();

        assertThatThrownBy(() -> assertThat(signed).passesDkim(zone))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected " + signed + "\nto pass DKIM\nbut it has\n")
                .hasMessageContaining("dkim=fail");
    }

    private static KeyPair key() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static ReceivedMail signed(KeyPair key) {
        byte[] message = "From: shop@example.com\r\nSubject: Hi\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] signed = DkimSigner.of("s1", "example.com", key.getPrivate()).sign(message);
        return SampleMail.mail(new String(signed, StandardCharsets.US_ASCII).replace("\r\n", "\n"));
    }

    private static String results(Authenticity authenticity) {
        return authenticity.toString().indent(2).stripTrailing();
    }
}
