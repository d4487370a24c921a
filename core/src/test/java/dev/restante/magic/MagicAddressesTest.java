package dev.restante.magic;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.query.MailQueries.recipient;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.fault.FaultStrike;
import dev.restante.fault.Smtp;
import dev.restante.testing.SmtpClient;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client is told that names magic addresses, word by word. */
class MagicAddressesTest {

    private static final String REFUSED_TWICE = "RCPT TO:<bob+smtp451x2@example.com>";
    private static final String MESSAGE = "Subject: hello\r\n\r\nline\r\n.\r\n";

    private static MailServerBuilder builder() {
        return MailServer.builder().magicAddresses(true);
    }

    private static SmtpClient transaction(MailServer server) throws IOException {
        return SmtpClient.greet(server).envelope("");
    }

    @Test
    void areOrdinaryUnlessSwitchedOn() throws IOException {
        try (MailServer server = MailServer.start();
                SmtpClient client = transaction(server)) {
            client.say(REFUSED_TWICE, "250 ").say("RCPT TO:<bob+smtp999x@example.com>", "250 ");
        }
    }

    @Test
    void aRecipientIsRefusedAsOftenAsItSaysInWhateverWayItIsWritten() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = transaction(server)) {
            client.say(REFUSED_TWICE, "451 4.7.1 Try again later");
            client.say("RCPT TO:<\"BOB+SMTP451X2\"@EXAMPLE.com>", "451 4.7.1 Try again later");
            client.say(REFUSED_TWICE, "250 ");
            client.say("DATA", "354 ").send(MESSAGE).expect("250 ");
            assertThat(server.received().awaitOne().envelope().recipientAddresses())
                    .containsExactly("bob+smtp451x2@example.com");
        }
    }

    @Test
    void eachAddressCountsForItself() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = transaction(server)) {
            for (String name : List.of("bob", "jane")) {
                String rcpt = "RCPT TO:<" + name + "+smtp450x1@example.com>";
                client.say(rcpt, "450 4.2.1 ").say(rcpt, "250 ");
            }
        }
    }

    @Test
    void connectionsCountTogether() throws IOException {
        try (MailServer server = builder().start()) {
            for (String reply : List.of("451 ", "451 ", "250 ")) {
                try (SmtpClient client = transaction(server)) {
                    client.say(REFUSED_TWICE, reply);
                }
            }
        }
    }

    @Test
    void tagsAreTakenInTurn() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = transaction(server)) {
            String rcpt = "RCPT TO:<bob+smtp451x1+smtp452x1+smtp550@example.com>";
            client.say(rcpt, "451 ").say(rcpt, "452 ").say(rcpt, "550 ").say(rcpt, "550 ");
        }
    }

    @Test
    void aDelayGoesAlongWithTheOthers() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = transaction(server)) {
            String rcpt = "RCPT TO:<bob+delay50ms+smtp451x1@example.com>";
            long begin = System.nanoTime();
            client.say(rcpt, "451 ").say(rcpt, "250 ");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void aSenderIsRefused() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = SmtpClient.greet(server)) {
            client.say("MAIL FROM:<bob+mail550x1@example.com>", "550 5.7.1 The sender is refused");
            client.say("MAIL FROM:<bob+mail550x1@example.com>", "250 ");
            client.say("RCPT TO:<bob+mail421@example.com>", "250 "); // no sender
            client.say("RSET", "250 ").say("MAIL FROM:<bob+mail421@example.com>", "421 4.3.2 ");
            client.expectClosed();
        }
    }

    @Test
    void aMessageIsRefusedForAllOfItsRecipients() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = SmtpClient.inData(server, "jane@example.com", "bob+data552x1@example.com")) {
            client.send(MESSAGE).expect("552 5.3.4 The message is too large");
            assertThat(server.received().list()).isEmpty();
            client.data("jane@example.com", "bob+data552x1@example.com")
                    .send(MESSAGE)
                    .expect("250 ");
        }
    }

    @Test
    void inLmtpAMessageIsRefusedForOneRecipient() throws IOException {
        try (MailServer server = builder().lmtpPort(0).start();
                SmtpClient client = SmtpClient.lmtp(server)) {
            client.data("jane@example.com", "bob+data552@example.com").send(MESSAGE);
            client.expect("250 ").expect("552 5.3.4 ");
            assertThat(server.received().awaitOne().envelope().recipientAddresses())
                    .containsExactly("jane@example.com");
        }
    }

    @Test
    void refusesWhatIsAlmostMagicAndSaysWhatWouldBeRight() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = transaction(server)) {
            client.say(
                    "RCPT TO:<bob+smtp999@example.com>",
                    "553 5.1.3 'smtp999' in this address: a code is from 400 to 599");
            client.say("RCPT TO:<bob+newsletter@example.com>", "250 ");
        }
    }

    @ParameterizedTest
    @CsvSource({"close, 0", "dataclose, 0", "lost250, 1"})
    void closes(String tag, int received) throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = transaction(server)) {
            client.send("RCPT TO:<bob+" + tag + "@example.com>\r\n");
            if (!tag.equals("close")) {
                client.expect("250 ").say("DATA", "354 ").send(MESSAGE);
            }
            client.expectClosed();
            assertThat(server.received().list()).hasSize(received);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "datareset"})
    void resets(String tag) throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = transaction(server)) {
            client.send("RCPT TO:<bob+" + tag + "@example.com>\r\n");
            if (!tag.equals("reset")) {
                client.expect("250 ").say("DATA", "354 ").send(MESSAGE);
            }
            assertThatThrownBy(client::reply).isInstanceOf(SocketException.class);
            assertThat(server.received().list()).isEmpty();
        }
    }

    @Test
    void eachOfThoseThatBounceDoes() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = SmtpClient.inData(
                        server, "jane+bounce@example.com", "jim@example.com", "bob+bounce@example.com")) {
            client.send(MESSAGE).expect("250 ");
            assertThat(server.received(recipient("shop@example.com")).list())
                    .hasSize(2)
                    .allSatisfy(report -> assertThat(new String(report.message().toByteArray(), UTF_8))
                            .doesNotContain("Final-Recipient: rfc822; jim"));
        }
    }

    @Test
    void countAnewAfterAReset() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = SmtpClient.greet(server)) {
            String mail = "MAIL FROM:<bob+mail451x1@example.com>";
            client.say(mail, "451 ").say(mail, "250 ").say("RSET", "250 ");
            server.reset();
            client.say(mail, "451 ").say(mail, "250 ");
        }
    }

    @Test
    void thoseOfAScopeCountAnewWhenItIsCleared() throws IOException {
        try (MailServer server = builder().start();
                MailScope scope = server.newScope();
                SmtpClient client = transaction(server)) {
            String inside = "RCPT TO:<bob+smtp451x1@" + scope.domain() + ">";
            String outside = "RCPT TO:<bob+smtp451x1@example.com>";
            client.say(inside, "451 ").say(outside, "451 ");
            scope.faults().clear();
            client.say(inside, "451 ").say(inside, "250 ").say(outside, "250 ");
        }
    }

    @Test
    void rulesOfATestComeFirstAndAreAloneInTheList() throws IOException {
        try (MailServer server = builder().start();
                SmtpClient client = transaction(server)) {
            server.faults().add(on(Smtp.RCPT).once().reply(450, "4.2.1", "Mine"));
            client.say(REFUSED_TWICE, "450 4.2.1 Mine");
            client.say(REFUSED_TWICE, "451 ").say(REFUSED_TWICE, "451 ").say(REFUSED_TWICE, "250 ");

            assertThat(server.faults().list()).hasSize(1);
            assertThat(server.conversations().list().get(0).faults())
                    .extracting(FaultStrike::toString)
                    .contains("fault 'smtp451x2 of bob+smtp451x2@example.com' at SMTP RCPT:"
                            + " reply 451 4.7.1 Try again later");
        }
    }

    /** Whoever was not seen for long is forgotten, so that a flood of addresses cannot fill the memory. */
    @Test
    void keepsOnlySoManyAddresses() throws IOException {
        try (MailServer server = builder().maxRecipients(20_000).start();
                SmtpClient client = transaction(server)) {
            client.say("RCPT TO:<first+smtp451x1@example.com>", "451 ");
            client.say("RCPT TO:<second+smtp451x1@example.com>", "451 ");
            for (int batch = 0; batch < 100; batch++) {
                client.say("RCPT TO:<second+smtp451x1@example.com>", "250 ");
                StringBuilder commands = new StringBuilder();
                for (int i = 0; i < 100; i++) {
                    commands.append("RCPT TO:<b").append(batch * 100 + i).append("+full@example.com>\r\n");
                }
                client.send(commands.toString());
                for (int i = 0; i < 100; i++) {
                    client.expect("452 ");
                }
            }
            client.say("RCPT TO:<second+smtp451x1@example.com>", "250 ");
            client.say("RCPT TO:<first+smtp451x1@example.com>", "451 ");
        }
    }
}
