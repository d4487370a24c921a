package dev.restante.smtp;

import static dev.restante.fault.FaultRules.onMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.testing.SmtpClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LmtpTest {

    @Test
    void deliversOnceForSeveralRecipients() throws IOException {
        try (MailServer server = MailServer.builder().lmtpPort(0).start();
                SmtpClient client = SmtpClient.lmtp(server)) {
            client.data("jane@example.com", "bob@example.com", "jane@example.com")
                    .say(".", "250 2.0.0 <jane@example.com> ")
                    .expect("250 2.0.0 <bob@example.com> ")
                    .expect("250 2.0.0 <jane@example.com> ");

            assertThat(server.received().awaitOne().envelope().recipientAddresses())
                    .containsExactly("jane@example.com", "bob@example.com");
        }
    }

    /** A client counts replies: it must get as many where the server is broken. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsEachRecipientOfAnInternalError(boolean withFaults) throws IOException {
        AtomicBoolean broken = new AtomicBoolean();
        try (MailServer server = MailServer.builder()
                        .lmtpPort(0)
                        .clock(() -> {
                            if (broken.get()) {
                                throw new IllegalStateException("A clock that a test has broken");
                            }
                            return Instant.EPOCH;
                        })
                        .start();
                SmtpClient client = SmtpClient.lmtp(server)) {
            client.data("jane@example.com", "bob@example.com");
            if (withFaults) {
                server.faults().add(onMessage().to("nobody@example.com").close());
            }
            broken.set(true);
            client.say(".", "451 4.3.0 <jane@example.com> Internal error")
                    .expect("451 4.3.0 <bob@example.com> Internal error");
            broken.set(false);

            server.received().awaitNone(Duration.ofMillis(1));
            client.data("jane@example.com").say(".", "250 ");
        }
    }
}
