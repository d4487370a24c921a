package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code curl smtp://…}. */
class CurlSmtpIT {

    @Test
    void sendsToSeveral() throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl("smtp");
        try (MailServer server = MailServer.start()) {
            curl.with("--mail-from", "shop@example.com")
                    .with("--mail-rcpt", "jane@example.com", "--mail-rcpt", "audit@example.com")
                    .run(SampleMail.AWKWARD, "--upload-file", "-", "smtp://" + server.smtp() + "/client.example.com");

            ReceivedMail mail = server.received().awaitOne();
            assertThat(mail.raw()).isEqualTo(SampleMail.AWKWARD);
            assertThat(mail.envelope().mailFrom()).isEqualTo("shop@example.com");
            assertThat(mail.envelope().recipientAddresses()).containsExactly("jane@example.com", "audit@example.com");
            assertThat(mail.bcc()).containsExactly("audit@example.com");
            assertThat(mail.envelope().client().helo()).isEqualTo("client.example.com");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LOGIN"})
    void authenticates(String mechanism) throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl("smtp");
        try (MailServer server = MailServer.builder()
                .strict(true)
                .account("jane@example.com", "a secret")
                .start()) {
            curl.with("--user", "jane@example.com:a secret", "--login-options", "AUTH=" + mechanism)
                    .with("--mail-from", "jane@example.com", "--mail-rcpt", "jane@example.com")
                    .run(SampleMail.AWKWARD, "--upload-file", "-", "smtp://" + server.smtp());

            assertThat(server.received().awaitOne().envelope().client().user()).contains("jane@example.com");
        }
    }

    @Test
    void sendsAsAProxyWould() throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl("smtp");
        try (MailServer server = MailServer.builder().proxyProtocol(true).start()) {
            curl.with("--haproxy-protocol", "--mail-from", "shop@example.com", "--mail-rcpt", "jane@example.com")
                    .run(SampleMail.AWKWARD, "--upload-file", "-", "smtp://" + server.smtp());

            ReceivedMail mail = server.received().awaitOne();
            assertThat(mail.raw()).isEqualTo(SampleMail.AWKWARD);
            assertThat(mail.envelope().client().address().getHostString()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void asksWhoReceives() throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl("smtp");
        try (MailServer server =
                MailServer.builder().account("jane@example.com", "a secret").start()) {
            assertThat(curl.run("--mail-rcpt", "jane@example.com", "smtp://" + server.smtp())
                            .text())
                    .contains("<jane@example.com>");
        }
    }
}
