package dev.restante.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.Client;
import dev.restante.testing.SmtpClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a mail shows of a client that used XCLIENT; how it is spoken is in the transcripts. */
class XclientTest {

    private final MailServer server =
            MailServer.builder().smtp(smtp -> smtp.xclient(true)).start();

    @AfterEach
    void close() {
        server.close();
    }

    /** Who has sent a mail, after these commands. */
    private Client after(String... commands) throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            for (String command : commands) {
                client.say(command, command.startsWith("XCLIENT") ? "220 " : "250 ");
            }
            client.data("jane@example.com").say(".", "250 ");
            return server.received().awaitOne().envelope().client();
        }
    }

    private static String addressOf(Client client) {
        return client.address().getAddress().getHostAddress() + ":"
                + client.address().getPort();
    }

    @Test
    void showsTheClientThatWasNamed() throws IOException {
        Client client = after("XCLIENT LOGIN=jane+40example.com HELO=spike.example.org PORT=5678 PROTO=ESMTP"
                + " ADDR=192.0.2.1 NAME=spike.example.org");

        assertThat(addressOf(client)).isEqualTo("192.0.2.1:5678");
        assertThat(client.address().getHostName()).isEqualTo("spike.example.org");
        assertThat(client.helo()).isEqualTo("spike.example.org");
        assertThat(client.user()).contains("jane@example.com");
        assertThat(client.mechanism()).contains("XCLIENT");
    }

    @Test
    void takesWhatTheClientSaysInEhloAfterwards() throws IOException {
        Client client = after("XCLIENT HELO=spike.example.org ADDR=192.0.2.1", "EHLO other.example.org");

        assertThat(client.helo()).isEqualTo("other.example.org");
        assertThat(addressOf(client)).startsWith("192.0.2.1:");
    }

    @Test
    void addsUpWhatSeveralCommandsSay() throws IOException {
        Client client = after(
                "XCLIENT NAME=spike.example.org ADDR=192.0.2.1",
                "XCLIENT PORT=5678 LOGIN=jane",
                "XCLIENT ADDR=IPV6:2001:db8::1 HELO=spike");

        assertThat(addressOf(client)).isEqualTo("2001:db8:0:0:0:0:0:1:5678");
        assertThat(client.address().getHostName()).isEqualTo("spike.example.org");
        assertThat(client.user()).isEmpty();
        assertThat(client.mechanism()).isEmpty();
    }

    @Test
    void keepsTheRealAddressWhereNoOtherIsNamed() throws IOException {
        Client client = after("XCLIENT DESTADDR=192.0.2.9 DESTPORT=99 HELO=spike");

        assertThat(client.address().getHostString()).isEqualTo("127.0.0.1");
        assertThat(client.address().getPort()).isNotIn(0, 99);
    }

    @Test
    void showsNoAddressWhereItIsUnavailable() throws IOException {
        Client client = after("XCLIENT NAME=[TEMPUNAVAIL] ADDR=[UNAVAILABLE] PORT=[UNAVAILABLE] HELO=a+20b");

        assertThat(addressOf(client)).isEqualTo("0.0.0.0:0");
        assertThat(client.address().getHostString()).isEqualTo("unknown");
        assertThat(client.helo()).isEqualTo("a b");
    }

    @Test
    void holdsNothingOfACommandWithAMistake() throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            client.say("XCLIENT ADDR=192.0.2.1 LOGIN=jane HELO=spike PORT=none", "501 ");
            client.data("jane@example.com").say(".", "250 ");
        }

        Client client = server.received().awaitOne().envelope().client();
        assertThat(addressOf(client)).startsWith("127.0.0.1:");
        assertThat(client.user()).isEmpty();
        assertThat(client.helo()).isEqualTo("client.example.com");
    }

    /** TLS is between the same two as before, and only HELO and login belong to what RFC 3207 section 4.2 forgets. */
    @Test
    void keepsTheAddressOverStartTls() throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            client.say("XCLIENT ADDR=192.0.2.1 LOGIN=jane HELO=spike", "220 ").say("STARTTLS", "220 ");
            client.wire().startTls(server.certificateAuthority().sslContext());
            client.say("EHLO other", "250 ").data("jane@example.com").say(".", "250 ");
        }

        Client client = server.received().awaitOne().envelope().client();
        assertThat(addressOf(client)).startsWith("192.0.2.1:");
        assertThat(client.user()).isEmpty();
        assertThat(client.tls()).isPresent();
    }

    @Test
    void answersInOrderWhatIsPipelinedBehindIt() throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            client.send("XCLIENT ADDR=192.0.2.1\r\nEHLO spike\r\nMAIL FROM:<shop@example.com>\r\n");
            client.expect("220 ").expect("250 ").expect("250 2.1.0");
        }
    }
}
