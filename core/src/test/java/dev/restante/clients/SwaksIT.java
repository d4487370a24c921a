package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.Client;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code swaks}, which speaks for others: with XCLIENT, and as a proxy. */
class SwaksIT {

    private static ExternalClient swaks(MailServer server) {
        return ExternalClient.installed("swaks", "--server", server.smtp().host())
                .with("--port", String.valueOf(server.smtp().port()), "--ehlo", "swaks.example.com")
                .with("--from", "shop@example.com", "--to", "jane@example.com");
    }

    private static Client clientOf(MailServer server) {
        return server.received().awaitOne().envelope().client();
    }

    @Test
    void saysWithXclientForWhomItSpeaks() throws IOException, InterruptedException {
        try (MailServer server =
                MailServer.builder().smtp(smtp -> smtp.xclient(true)).start()) {
            swaks(server)
                    .with("--xclient-addr", "192.0.2.1", "--xclient-port", "5678")
                    .with("--xclient-name", "spike.example.org", "--xclient-delim")
                    .with(
                            "--xclient-login",
                            "jane+x@example.com",
                            "--xclient-helo",
                            "spike",
                            "--xclient-proto",
                            "ESMTP")
                    .run();

            Client client = clientOf(server);
            assertThat(client.address().getAddress().getHostAddress()).isEqualTo("192.0.2.1");
            assertThat(client.address().getPort()).isEqualTo(5678);
            assertThat(client.address().getHostString()).isEqualTo("spike.example.org");
            assertThat(client.user()).contains("jane+x@example.com");
            assertThat(client.mechanism()).contains("XCLIENT");
            assertThat(client.helo()).isEqualTo("swaks.example.com");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, TCP4, 192.0.2.1, 192.0.2.1",
        "1, TCP6, 2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "2, AF_INET, 192.0.2.1, 192.0.2.1",
        "2, AF_INET6, 2001:db8::1, 2001:db8:0:0:0:0:0:1",
    })
    void speaksAsAProxy(String version, String family, String source, String address)
            throws IOException, InterruptedException {
        try (MailServer server = MailServer.builder().proxyProtocol(true).start()) {
            swaks(server)
                    .with("--proxy-version", version, "--proxy-family", family)
                    .with("--proxy-source", source, "--proxy-source-port", "5678")
                    .with("--proxy-dest", source, "--proxy-dest-port", "25")
                    .run();

            assertThat(clientOf(server).address().getHostString()).isEqualTo(address);
            assertThat(clientOf(server).address().getPort()).isEqualTo(5678);
        }
    }
}
