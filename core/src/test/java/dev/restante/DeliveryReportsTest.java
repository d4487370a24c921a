package dev.restante;

import static dev.restante.query.MailQueries.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import dev.restante.report.DeliveryReport;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reports on demand. Those by policy are in the transcripts. */
class DeliveryReportsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final ReceivedMail welcome = mail("shop@example.com", "Subject: Welcome\r\n\r\nHello\r\n");

    private static ReceivedMail mail(String from, String message) {
        Envelope envelope = new Envelope(
                from,
                Map.of(),
                List.of(new Recipient("jane@example.com", Map.of())),
                new Client(new InetSocketAddress("127.0.0.1", 25), "client.example.com"),
                NOW,
                NOW);
        return new ReceivedMail(1, envelope, RawMessage.of(message.getBytes(StandardCharsets.UTF_8)));
    }

    private static MailServer start() {
        return MailServer.builder().clock(InstantSource.fixed(NOW)).start();
    }

    @Test
    void goesToTheReturnPathWithTheEnvelopeOfAReport() {
        try (MailServer server = start()) {
            ReceivedMail report = server.deliver(DeliveryReport.on(welcome).failed("jane@example.com"));

            assertThat(server.received().list()).containsExactly(report);
            Envelope envelope = report.envelope();
            assertThat(envelope.mailFrom()).isEmpty();
            assertThat(envelope.parameters()).isEmpty();
            assertThat(envelope.recipients())
                    .containsExactly(new Recipient("shop@example.com", Map.of("NOTIFY", "NEVER")));
            assertThat(envelope.startedAt()).isEqualTo(NOW);
            assertThat(envelope.receivedAt()).isEqualTo(NOW);
            assertThat(envelope.client().helo()).isEqualTo("localhost");
            assertThat(envelope.client().address().getAddress().isLoopbackAddress())
                    .isTrue();
        }
    }

    @Test
    void saysInTheEnvelopeWhatItNeeds() {
        try (MailServer server = start()) {
            DeliveryReport toZoe =
                    DeliveryReport.on(mail("zoë@example.com", "Subject: x\r\n")).failed("jane@example.com");
            DeliveryReport onJoerg = DeliveryReport.on(welcome).failed("jörg@example.com");
            DeliveryReport onBinary =
                    DeliveryReport.on(mail("shop@example.com", "\r\n\u0000")).failed("jane@example.com");

            assertThat(server.deliver(toZoe).envelope().parameters()).isEqualTo(Map.of("SMTPUTF8", ""));
            assertThat(server.deliver(onJoerg).envelope().parameters())
                    .isEqualTo(Map.of("SMTPUTF8", "", "BODY", "8BITMIME"));
            assertThat(server.deliver(onBinary).envelope().parameters()).isEqualTo(Map.of("BODY", "BINARYMIME"));
        }
    }

    @Test
    void isNotReportedOn() {
        try (MailServer server = start()) {
            ReceivedMail report = server.deliver(DeliveryReport.on(welcome).failed("jane@example.com"));

            assertThatIllegalArgumentException().isThrownBy(() -> DeliveryReport.on(report));
        }
    }

    @Test
    void needsAnAccountAtAStrictServer() {
        try (MailServer server = MailServer.builder()
                .strict(true)
                .account("jane@example.com", "secret")
                .start()) {
            DeliveryReport report = DeliveryReport.on(welcome).failed("jane@example.com");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.deliver(report))
                    .withMessage("Nobody receives mail for <shop@example.com>, the return path of mail 1:"
                            + " a strict server delivers to declared accounts only");
            assertThat(server.received().list()).isEmpty();
        }
    }

    @Test
    void isFoundByWhoWaitsForIt() {
        try (MailServer server = start()) {
            server.deliver(DeliveryReport.on(welcome).failed("jane@example.com"));

            assertThat(server.received(from("postmaster@localhost")).awaitOne().subject())
                    .isEqualTo("Undelivered mail");
        }
    }
}
