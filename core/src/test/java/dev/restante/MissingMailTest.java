package dev.restante;

import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.restante.testing.SmtpClient;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a wait for a mail that does not come says of the clients that might have sent it. */
class MissingMailTest {

    private static String failure(MailScope scope) {
        return catchThrowable(() -> scope.received(to("bob@example.com")).awaitOne(Duration.ofMillis(1)))
                .getMessage()
                .replaceAll(" at \\d\\d:\\d\\d:\\d\\d\\.\\d{3}:", " at 12:00:01.123:");
    }

    private static MailServer strict() {
        return MailServer.builder()
                .account("jane@example.com", "secret")
                .strict(true)
                .start();
    }

    private static final String AUTH = "AUTH PLAIN AGphbmVAZXhhbXBsZS5jb20Ac2VjcmV0";

    @Test
    void saysThatNobodyHasConnected() {
        try (MailServer server = MailServer.start()) {
            assertThat(failure(server))
                    .isEqualTo("Expected one of mail to bob@example.com within 1 ms, but there were none."
                            + " No mail was received at all.\nNo client has connected over SMTP, which is at "
                            + server.smtp() + " (SMTP) and " + server.smtps() + " (SMTPS).");
        }
    }

    @Test
    void saysWhichRecipientWasRefused() throws IOException {
        try (MailServer server = strict();
                SmtpClient client = SmtpClient.greet(server)) {
            client.say(AUTH, "235 ")
                    .say("MAIL FROM:<jane@example.com>", "250 ")
                    .say("RCPT TO:<bob@example.com>", "550 ")
                    .say("QUIT", "221 ")
                    .expectClosed();

            assertThat(failure(server)).endsWith("""
                     No mail was received at all.
                    The last conversations over SMTP:
                      SMTP 1 from 127.0.0.1 at 12:00:01.123: RCPT TO:<bob@example.com> was refused with 550 5.1.1 There is no mailbox <bob@example.com> here
                        C: MAIL FROM:<jane@example.com>
                        S: 250 2.1.0 Sender <jane@example.com> ok
                        C: RCPT TO:<bob@example.com>
                        S: 550 5.1.1 There is no mailbox <bob@example.com> here
                        C: QUIT""");
        }
    }

    @Test
    void saysThatAMessageWasRefused() throws IOException {
        try (MailServer server = MailServer.builder().maxMessageSize(10).start();
                SmtpClient client = SmtpClient.inData(server, "bob@example.com")) {
            client.say("x".repeat(20) + "\r\n.", "552 ");

            assertThat(failure(server))
                    .contains(": the message was refused with 552 5.3.4 The message has more than 10 octets\n")
                    .contains("    C: [22 octets of message]\n    C: .\n    S: 552 5.3.4 ");
        }
    }

    @Test
    void saysThatALoginWasRefused() throws IOException {
        try (MailServer server = strict();
                SmtpClient client = SmtpClient.greet(server)) {
            client.say("AUTH PLAIN AGphbmVAZXhhbXBsZS5jb20Ad3Jvbmc=", "535 ")
                    .say("QUIT", "221 ")
                    .expectClosed();

            assertThat(failure(server))
                    .containsPattern(
                            ": no message was sent, AUTH PLAIN \\*\\*\\* was refused with 535 5.7.8 .*, the client took its leave\n")
                    .contains("    C: AUTH PLAIN ***\n");
        }
    }

    @Test
    void saysWhyThereWasNoTls() throws IOException {
        try (MailServer server = MailServer.start();
                SmtpClient client = SmtpClient.greet(server)) {
            client.say("STARTTLS", "220 ").send("this is no handshake\r\n");
            client.wire().endOutput();
            client.wire().read(1000);

            assertThat(failure(server))
                    .containsPattern("12:00:01.123: the TLS handshake failed: .*plaintext.*\n")
                    .contains("    C: STARTTLS\n");
        }
    }

    @Test
    void saysThatAClientBrokeOff() throws IOException {
        try (MailServer server = MailServer.start();
                SmtpClient client = SmtpClient.inData(server, "bob@example.com")) {
            client.send("Subject: ").wire().endOutput();
            client.expect("421 ").expectClosed();

            assertThat(failure(server)).contains("the client closed the connection without a word");
        }
    }

    @Test
    void saysThatATransactionIsOpen() throws IOException {
        try (MailServer server = MailServer.start();
                SmtpClient client = SmtpClient.greet(server)) {
            client.envelope("", "bob@example.com");

            assertThat(failure(server)).contains(": no message was sent yet, and the transaction is still open\n");
        }
    }

    @Test
    void hasOneLineForWhatWasAccepted() throws IOException {
        try (MailServer server = MailServer.start();
                SmtpClient client = SmtpClient.inData(server, "jane@example.com")) {
            client.say(".", "250 ");
            assertThat(failure(server))
                    .endsWith("\nThe last conversations over SMTP:\n  SMTP 1 from 127.0.0.1 at 12:00:01.123:"
                            + " accepted mail from <shop@example.com> to [jane@example.com]");

            client.data("joe@example.com").say(".", "250 ");
            assertThat(failure(server))
                    .endsWith(": accepted 2 mails, the last from <shop@example.com> to [joe@example.com]");
        }
    }

    @Test
    void aScopeLeavesOutWhatIsOfOthers() throws IOException {
        try (MailServer server = MailServer.start();
                MailScope scope = server.scope("shop.test");
                SmtpClient other = SmtpClient.inData(server, "jane@example.com")) {
            other.say(".", "250 ");
            assertThat(failure(scope))
                    .endsWith("\nNo client has connected over SMTP and named an address of shop.test.");

            try (SmtpClient undecided = SmtpClient.greet(server)) {
                assertThat(failure(scope)).contains("\n  SMTP 2 from ").doesNotContain("SMTP 1 from");
                undecided.say("QUIT", "221 ");
            }
        }
    }

    @Test
    void saysNothingWhereNothingIsKept() {
        try (MailServer server = MailServer.builder().keptConversations(0).start()) {
            assertThat(failure(server)).endsWith("No mail was received at all.");
        }
    }

    @Test
    void saysWhatWasRefusedToAClientThatHungUp() throws IOException {
        try (MailServer server = strict();
                SmtpClient client = SmtpClient.greet(server)) {
            client.say("AUTH PLAIN AGphbmVAZXhhbXBsZS5jb20Ad3Jvbmc=", "535 ")
                    .wire()
                    .endOutput();
            client.expect("421 ").expectClosed();

            assertThat(failure(server)).contains(": no message was sent, AUTH PLAIN *** was refused with 535 5.7.8");
        }
    }

    @Test
    void saysThatAClientCameOverAnotherProtocol() throws IOException {
        try (MailServer server = MailServer.start();
                WireClient client = new WireClient(server.imap())) {
            client.readLine();

            assertThat(failure(server)).endsWith(" (SMTPS); the last client came over IMAP.");
        }
    }
}
