package dev.restante.smtp;

import static dev.restante.query.MailQueries.to;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import dev.restante.testing.SmtpClient;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other mail servers for tests got wrong: each test is a story of that kind. */
class SmtpDefectsTest {

    private final MailServer server = MailServer.builder()
            .account("jane@example.com", "secret")
            .maxMessageSize(1000)
            .start();

    @AfterEach
    void close() {
        server.close();
    }

    private ReceivedMail send(String message, String... recipients) throws IOException {
        try (SmtpClient client = SmtpClient.inData(server, recipients)) {
            client.sendOctets(message).say(".", "250 ");
        }
        return server.received(to(recipients[0])).awaitOne();
    }

    @Test
    void keepsTheFinalLineEndsAndAddsNoHeaders() throws IOException {
        String message = "Subject: x\r\n\r\nbody\r\n\r\n\r\n";

        assertThat(send(message, "jane@example.com").raw()).isEqualTo(message.getBytes(ISO_8859_1));
    }

    @Test
    void keepsWhatIsNoHeaderAndNoMime() throws IOException {
        String message = "\u0000\u00ff: \t\r\n \r\nContent-Type: multipart/mixed; boundary=\r\n--\r\n";

        assertThat(send(message, "jane@example.com").raw()).isEqualTo(message.getBytes(ISO_8859_1));
    }

    @Test
    void takesRecipientsOfABounce() throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            client.say("MAIL FROM:<>", "250 ")
                    .say("RCPT TO:<jane@example.com>", "250 ")
                    .say("DATA", "354 ")
                    .say(".", "250 ");
        }

        assertThat(server.received().awaitOne().envelope().mailFrom()).isEmpty();
    }

    @Test
    void keepsRecipientsInOrderAndRepeatedOnesOnce() throws IOException {
        ReceivedMail mail = send("\r\n", "zoe@example.com", "adam@example.com", "zoe@example.com", "ZOE@example.com");

        assertThat(mail.envelope().recipientAddresses())
                .containsExactly("zoe@example.com", "adam@example.com", "ZOE@example.com");
    }

    @Test
    void takesAllQuotedFormsOfAnAddressForOne() throws IOException {
        ReceivedMail mail = send("\r\n", "\"jane\"@example.com", "jane@EXAMPLE.com", "\"j\\ane\"@example.com");

        assertThat(mail.envelope().recipientAddresses()).containsExactly("\"jane\"@example.com");
    }

    @Test
    void badBase64InAuthDoesNotEndTheConnection() throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            client.say("AUTH PLAIN %%%", "501 ")
                    .say("AUTH LOGIN", "334 ")
                    .say("%%%", "501 ")
                    .say("NOOP", "250 ");
        }
    }

    @Test
    void remembersTheAuthenticationAfterRset() throws IOException {
        String credentials = Base64.getEncoder().encodeToString("\0jane@example.com\0secret".getBytes(ISO_8859_1));
        try (SmtpClient client = SmtpClient.greet(server)) {
            client.say("AUTH PLAIN " + credentials, "235 ").say("RSET", "250 ");
            client.data("bob@example.com").say(".", "250 ");
        }

        assertThat(server.received().awaitOne().envelope().client().user()).contains("jane@example.com");
    }

    @Test
    void keepsTheParametersOfMail() throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            client.say("MAIL FROM:<shop@example.com> SIZE=100 body=8BITMIME SMTPUTF8", "250 ")
                    .say("RCPT TO:<jane@example.com>", "250 ")
                    .say("DATA", "354 ")
                    .say(".", "250 ");
        }

        assertThat(server.received().awaitOne().envelope().parameters())
                .containsOnlyKeys("SIZE", "BODY", "SMTPUTF8")
                .containsEntry("SIZE", "100")
                .containsEntry("BODY", "8BITMIME");
    }

    @Test
    void limitsTheSizeOfAMessage() throws IOException {
        try (SmtpClient client = SmtpClient.inData(server, "jane@example.com")) {
            client.send("x".repeat(1_000_000) + "\r\n").say(".", "552 ").say("NOOP", "250 ");
        }

        assertThat(server.received().count()).isZero();
    }

    @Test
    void looksUpNoNames() throws IOException {
        ReceivedMail mail = send("\r\n", "jane@example.com");

        // This gives the name instead, once somebody has asked for it.
        assertThat(mail.envelope().client().address().getHostString()).isEqualTo("127.0.0.1");
    }

    @Test
    void knowsWhoTheClientSaysItIs() throws IOException {
        assertThat(send("\r\n", "jane@example.com").envelope().client().helo()).isEqualTo("client.example.com");
    }
}
