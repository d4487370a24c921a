package dev.restante;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.ReceivedMail;
import dev.restante.mail.TlsDetails;
import dev.restante.settings.Listener;
import dev.restante.settings.TlsPolicy;
import dev.restante.testing.SmtpClient;
import dev.restante.testing.WireClient;
import dev.restante.tls.ClientCertificates;
import dev.restante.tls.ServerCertificate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS as a client meets it: handshakes that succeed, fail and never end, and what is known of them afterwards. */
class TlsConnectionTest {

    private static final String MESSAGE = "Subject: hi\r\n\r\nHello\r\n.";

    private static MailServer server(Consumer<TlsOptions> tls) {
        return MailServer.builder().tls(tls).start();
    }

    private static SmtpClient upgraded(MailServer server) throws IOException {
        return upgraded(server, server.certificateAuthority().sslContext());
    }

    private static SmtpClient upgraded(MailServer server, SSLContext context) throws IOException {
        SmtpClient client = SmtpClient.connect(server).say("STARTTLS", "220 ");
        client.wire().startTls(context);
        return client.say("EHLO client.example.com", "250 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theEnvelopeTellsWhatProtectedTheMail(String version) throws IOException {
        try (MailServer server = server(tls -> tls.versions(version));
                SmtpClient client = upgraded(server)) {
            client.data("jane@example.com").say(MESSAGE, "250 ");

            TlsDetails tls =
                    server.received().awaitOne().envelope().client().tls().orElseThrow();
            assertThat(tls.protocol()).isEqualTo(version);
            assertThat(tls.cipherSuite()).startsWith("TLS_");
            assertThat(tls.clientCertificate()).isEmpty();
        }
    }

    @Test
    void theEnvelopeTellsThatNothingProtectedTheMail() throws IOException {
        try (MailServer server = MailServer.start();
                SmtpClient client = SmtpClient.inData(server, "jane@example.com")) {
            client.say(MESSAGE, "250 ");

            assertThat(server.received().awaitOne().envelope().client().tls()).isEmpty();
        }
    }

    @Test
    void theEnvelopeHasTheClientsCertificate() throws IOException {
        try (MailServer server = server(tls -> tls.clientCertificates(ClientCertificates.REQUESTED));
                SmtpClient client = upgraded(
                        server,
                        server.certificateAuthority()
                                .clientIdentity("jane@example.com")
                                .sslContext())) {
            client.data("jane@example.com").say(MESSAGE, "250 ");

            ReceivedMail mail = server.received().awaitOne();
            assertThat(mail.envelope().client().tls().orElseThrow().clientCertificate())
                    .hasValueSatisfying(certificate -> assertThat(
                                    certificate.getSubjectX500Principal().getName())
                            .contains("jane@example.com"));
        }
    }

    /** In TLS 1.3 the client takes the handshake for done before the server has looked for the certificate. */
    @Test
    void whoHasNoCertificateIsTurnedAwayWhereOneIsRequired() throws IOException {
        try (MailServer server = server(tls -> tls.clientCertificates(ClientCertificates.REQUIRED));
                SmtpClient client = SmtpClient.connect(server).say("STARTTLS", "220 ")) {
            assertThatThrownBy(() -> {
                        client.wire().startTls(server.certificateAuthority().sslContext());
                        client.wire().readLineOctets(); // the alert
                    })
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void whoseCertificateNobodyKnowsIsTurnedAway() throws IOException {
        try (MailServer server = server(tls -> tls.clientCertificates(ClientCertificates.REQUESTED));
                MailServer other = MailServer.start();
                SmtpClient client = SmtpClient.connect(server).say("STARTTLS", "220 ")) {
            assertThatThrownBy(() -> {
                        client.wire()
                                .startTls(other.certificateAuthority()
                                        .clientIdentity("jane@example.com")
                                        .sslContext());
                        client.wire().readLineOctets(); // the alert
                    })
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void eachListenerCanHaveACertificateOfItsOwn() throws IOException {
        try (MailServer server = server(tls -> tls.certificate(Listener.IMAPS, ServerCertificate.expired())
                        .certificate(Listener.SMTP, ServerCertificate.wrongHost()));
                WireClient imaps = new WireClient(server.imaps());
                WireClient pop3s = new WireClient(server.pop3s());
                SmtpClient smtp = SmtpClient.connect(server).say("STARTTLS", "220 ")) {
            pop3s.startTls(server.certificateAuthority().sslContext());
            assertThat(pop3s.readLine()).startsWith("+OK ");
            assertThatThrownBy(
                            () -> imaps.startTls(server.certificateAuthority().sslContext()))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasStackTraceContaining("CertificateExpiredException");
            assertThatThrownBy(() ->
                            smtp.wire().startTls(server.certificateAuthority().sslContext()))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"SMTPS", "POP3S", "IMAPS"})
    void saysFarewellOverTlsWhenTheServerIsClosed(Listener listener) throws IOException {
        try (MailServer server = MailServer.start();
                WireClient client = new WireClient(server.endpoint(listener))) {
            client.startTls(server.certificateAuthority().sslContext());
            assertThat(client.readLine()).matches("220 .*|\\+OK .*|\\* OK .*");

            server.close();

            assertThat(client.readLine()).matches("421 .*|-ERR .*|\\* BYE .*");
            assertThat(client.readLine()).isNull();
        }
    }

    @Test
    void thePlainIdleLimitHoldsForHandshakesToo() throws IOException {
        try (MailServer server =
                        MailServer.builder().idleLimit(Duration.ofMillis(100)).start();
                WireClient silent = new WireClient(server.imaps());
                WireClient halfway = new WireClient(server.imaps())) {
            halfway.send(new byte[] {22, 3, 1, 1, 0, 1}); // the head of a ClientHello, and the first octet of it
            assertThat(silent.readLineOctets()).isNull();
            assertThat(halfway.readLineOctets()).isNull();
        }
    }

    /** The server's alert is what comes back, and then the end: no greeting, and no protocol error in plain text. */
    @Test
    void plainTextOnAPortWithImplicitTlsIsNoHandshake() throws IOException {
        try (MailServer server = MailServer.start();
                WireClient client = new WireClient(server.smtps())) {
            client.send("EHLO client.example.com\r\n");

            byte[] answer = client.read(1000);
            assertThat(answer).startsWith((byte) 21); // TLS alert
            assertThat(new String(answer, US_ASCII)).doesNotContain("220", "500");
            assertStillServes(server);
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void closingEndsHandshakesThatStandStill() throws IOException {
        MailServer server = MailServer.start();
        try (WireClient silent = new WireClient(server.smtps());
                WireClient next = new WireClient(server.smtps());
                SmtpClient upgrading = SmtpClient.connect(server).say("STARTTLS", "220 ")) {
            next.startTls(server.certificateAuthority().sslContext()); // so the one before it was accepted
            server.close();

            assertThat(silent.readLineOctets()).isNull();
            upgrading.expectClosed();
        }
    }

    @Test
    void clientsThatBreakOffInTheHandshakeHarmNobody() throws IOException {
        try (MailServer server = MailServer.start()) {
            for (int i = 0; i < 50; i++) {
                try (WireClient client = new WireClient(server.smtps())) {
                    client.send(new byte[] {22, 3, 1, 1, 0, 1});
                    client.reset();
                }
                try (SmtpClient client = SmtpClient.connect(server).say("STARTTLS", "220 ")) {
                    client.wire().reset();
                }
            }
            assertStillServes(server);
        }
    }

    @Test
    void largeMessagesPassUnchanged() throws IOException {
        String text = "Subject: large\r\n\r\n" + ("0123456789".repeat(9) + "\r\n").repeat(50_000);
        try (MailServer server = MailServer.start();
                SmtpClient client = upgraded(server)) {
            client.data("jane@example.com").send(text).say(".", "250 ");

            assertThat(server.received().awaitOne().raw()).isEqualTo(text.getBytes(US_ASCII));
        }
    }

    @Test
    void tooManyConnectionsAreClosedWithoutAWordWhereItWouldNotBeTls() throws IOException {
        try (MailServer server = MailServer.builder().maxConnections(1).start();
                WireClient first = new WireClient(server.smtps())) {
            first.startTls(server.certificateAuthority().sslContext());
            first.readLine();
            try (WireClient second = new WireClient(server.smtps())) {
                assertThat(second.readLineOctets()).isNull();
            }
        }
    }

    @Test
    void aServerWithoutTlsHasNoPortsForIt() {
        try (MailServer server = server(tls -> tls.policy(TlsPolicy.OFF))) {
            assertThatThrownBy(server::imaps)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("This server has no IMAPS: its TLS is off");
        }
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailServer.builder().tls(tls -> tls.versions("SSLv3")))
                .withMessage("TLS comes as one of TLSv1.3, TLSv1.2, not as SSLv3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailServer.builder().tls(tls -> tls.versions()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailServer.builder().tls(tls -> tls.names("no name")));
    }

    @Test
    void theCertificateHasTheAddedNames() {
        try (MailServer server = server(tls -> tls.names("mail.example.com", "*.test.example"))) {
            assertThat(List.of("mail.example.com", "a.test.example", "localhost"))
                    .allSatisfy(name -> assertThat(TestHandshake.succeeds(server.smtps(), server, name))
                            .isTrue());
            assertThat(TestHandshake.succeeds(server.smtps(), server, "mail.example.org"))
                    .isFalse();
        }
    }

    private static void assertStillServes(MailServer server) throws IOException {
        try (SmtpClient client = upgraded(server)) {
            client.say("NOOP", "250 ");
        }
    }
}
