package dev.restante.docs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.authenticity.Authenticity;
import dev.restante.authenticity.DkimResult;
import dev.restante.authenticity.DkimSigner;
import dev.restante.authenticity.DnsZone;
import dev.restante.authenticity.Verdict;
import dev.restante.mail.ReceivedMail;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class AuthenticityTest {

    private static final byte[] MESSAGE = """
            From: shop@example.com
            To: jane@example.net
            Subject: Welcome
            Message-ID: <1@example.com>

            Hello Jane
            """.replace("\n", "\r\n").getBytes(US_ASCII);

    @Test
    void signedMailPassesOnceItWasSent() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] message = MESSAGE;

        byte[] signed = DkimSigner.of("s1", "example.com", keys.getPrivate()).sign(message);

        ReceivedMail welcome = sent(signed);
        DnsZone zone = DnsZone.builder()
                .spf("example.com", "v=spf1 ip4:192.0.2.25 -all")
                .dkimKey("s1", "example.com", keys.getPublic())
                .dmarc("example.com", "v=DMARC1; p=reject")
                .build();

        Authenticity authenticity = Authenticity.check(welcome, zone, "192.0.2.25");

        assertThat(authenticity.spf().passed()).as(authenticity.spf().reason()).isTrue();
        assertThat(authenticity.dkim()).allMatch(DkimResult::passed);
        assertThat(authenticity.dmarc().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void takesRecordsAsTheyArePublished() throws Exception {
        DnsZone zone = DnsZone.builder()
                .txt(
                        "s1._domainkey.example.com",
                        "v=DKIM1; k=ed25519; ",
                        "p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
                .spf("example.com", "v=spf1 mx include:spf.example.net -all")
                .mx("example.com", "mx1.example.com")
                .address("mx1.example.com", "192.0.2.1", "2001:db8::1")
                .spf("spf.example.net", "v=spf1 ip4:198.51.100.0/24 -all")
                .build();
        ReceivedMail mail = sent(MESSAGE);

        assertThat(Authenticity.check(mail, zone, "2001:db8::1").spf().verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(Authenticity.check(mail, zone, "198.51.100.7").spf().verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(Authenticity.check(mail, zone).spf().verdict()).isEqualTo(Verdict.FAIL);
    }

    private static ReceivedMail sent(byte[] message) throws Exception {
        try (MailServer mail = MailServer.start()) {
            var properties = new Properties();
            properties.put("mail.smtp.host", mail.smtp().host());
            properties.put("mail.smtp.port", mail.smtp().port());
            properties.put("mail.smtp.from", "shop@example.com");
            Session session = Session.getInstance(properties);
            var parsed = new MimeMessage(session, new ByteArrayInputStream(message));
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(parsed, parsed.getAllRecipients());
            }
            return mail.received().awaitOne();
        }
    }
}
