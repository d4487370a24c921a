package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.conversation.AttemptedRecipient;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.conversation.SmtpReply;
import dev.restante.mail.ReceivedMail;
import dev.restante.testing.SmtpClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of attempts to deliver, whatever became of them. */
class DeliveryAttemptsTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final String MESSAGE = "Subject: Hi\r\nMessage-ID:\r\n <1@shop.example.com>\r\n\r\nHello\r\n.";

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final MailServer server = MailServer.builder()
            .account("jane@example.com", "secret")
            .account("shop@example.com", "secret")
            .strict(true)
            .maxMessageSize(1000)
            .clock(clock::get)
            .lmtpPort(0)
            .start();

    @AfterEach
    void close() {
        server.close();
    }

    private SmtpClient client() throws IOException {
        return SmtpClient.greet(server).say("AUTH PLAIN AHNob3BAZXhhbXBsZS5jb20Ac2VjcmV0", "235 ");
    }

    private void passTime(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
    }

    @Test
    void knowsAnAcceptedOne() throws IOException {
        try (SmtpClient client = client()) {
            client.envelope("", "jane@example.com");
            passTime(Duration.ofSeconds(3));
            client.say("DATA", "354 ").say(MESSAGE, "250 ");
        }

        DeliveryAttempt attempt = server.deliveryAttempts().last();
        ReceivedMail mail = server.received().awaitOne();
        assertThat(attempt.conversation()).isEqualTo(1);
        assertThat(attempt.began()).isEqualTo(NOON);
        assertThat(attempt.ended()).hasValue(NOON.plusSeconds(3));
        assertThat(attempt.sender()).isEqualTo("shop@example.com");
        assertThat(attempt.recipients())
                .containsExactly(new AttemptedRecipient(
                        "jane@example.com", new SmtpReply(250, "2.1.5", "Recipient <jane@example.com> ok")));
        assertThat(attempt.finalReply()).hasValue(new SmtpReply(250, "2.0.0", "Message 1 accepted"));
        assertThat(attempt.messageId()).hasValue("<1@shop.example.com>").isEqualTo(mail.messageId());
        assertThat(attempt.mail()).containsSame(mail);
        assertThat(attempt.isAccepted()).isTrue();
        assertThat(attempt.refusal()).isEmpty();
    }

    @Test
    void knowsWhichRecipientsWereRefused() throws IOException {
        try (SmtpClient client = client()) {
            client.envelope("", "jane@example.com").say("RCPT TO:<bob@example.com>", "550 ");
            client.say("RCPT TO:bob", "501 ").say("RSET", "250 ");
        }

        DeliveryAttempt attempt = server.deliveryAttempts().last();
        assertThat(attempt.recipients())
                .extracting(AttemptedRecipient::address)
                .containsExactly("jane@example.com", "bob@example.com", "TO:bob");
        assertThat(attempt.recipients())
                .extracting(AttemptedRecipient::isAccepted)
                .containsExactly(true, false, false);
        assertThat(attempt.finalReply()).isEmpty();
        assertThat(attempt.messageId()).isEmpty();
        assertThat(attempt.ended()).isPresent();
        assertThat(attempt.refusal().orElseThrow()).startsWith("RCPT TO:<TO:bob> was refused with 501 5.5.4 ");
    }

    @Test
    void knowsOneThatWasRefusedAtMail() throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            client.say("MAIL FROM:<shop@example.com>", "530 ");
            client.say("RCPT TO:<jane@example.com>", "503 ").say("DATA", "503 ");
        }

        assertThat(server.deliveryAttempts().list()).singleElement().satisfies(attempt -> {
            assertThat(attempt.senderReply()).isEqualTo(new SmtpReply(530, "5.7.0", "Authentication required"));
            assertThat(attempt.recipients()).isEmpty();
            assertThat(attempt.finalReply()).isEmpty();
            assertThat(attempt.ended()).isPresent();
        });
    }

    @Test
    void aSecondMailCommandIsNoSecondAttempt() throws IOException {
        try (SmtpClient client = client()) {
            client.envelope("", "jane@example.com").say("MAIL FROM:<shop@example.com>", "503 ");

            assertThat(server.deliveryAttempts().list()).singleElement().satisfies(attempt -> {
                assertThat(attempt.ended()).isEmpty();
                assertThat(attempt.recipients()).hasSize(1);
            });
        }
    }

    @Test
    void knowsARefusedMessage() throws IOException {
        try (SmtpClient client = client()) {
            client.envelope("", "jane@example.com").say("DATA", "354 ");
            client.say("x".repeat(2000) + "\r\n.", "552 ");
        }

        DeliveryAttempt attempt = server.deliveryAttempts().last();
        assertThat(attempt.finalReply().orElseThrow().code()).isEqualTo(552);
        assertThat(attempt.isAccepted()).isFalse();
        assertThat(attempt.mail()).isEmpty();
        assertThat(attempt.refusal().orElseThrow()).startsWith("the message was refused with 552 5.3.4 ");
    }

    @Test
    void knowsARefusedChunk() throws IOException {
        try (SmtpClient client = client()) {
            client.envelope("", "jane@example.com").say("BDAT many", "501 ");
            client.say("NOOP", "250 ").say("DATA", "503 ");
        }

        assertThat(server.deliveryAttempts().last().finalReply().orElseThrow().code())
                .isEqualTo(501);
    }

    @Test
    void knowsOneThatBrokeOff() throws IOException {
        try (SmtpClient client = client()) {
            client.data("jane@example.com").send("Subject: ");
            client.wire().endOutput();
            client.expect("421 ");
            client.expectClosed();
        }

        DeliveryAttempt attempt = server.deliveryAttempts().last();
        assertThat(attempt.ended()).isPresent();
        assertThat(attempt.finalReply()).isEmpty();
        assertThat(attempt.refusal()).isEmpty();
    }

    @Test
    void tellsTheRefusalOfLmtpWhereOneRecipientHasIt() throws IOException {
        try (SmtpClient client = SmtpClient.lmtp(server).say("AUTH PLAIN AHNob3BAZXhhbXBsZS5jb20Ac2VjcmV0", "235 ")) {
            client.data("jane@example.com", "shop@example.com")
                    .say(MESSAGE, "250 ")
                    .expect("250 ");
        }

        assertThat(server.deliveryAttempts().last().finalReply().orElseThrow().text())
                .startsWith("<jane@example.com> ");
    }

    @Test
    void aTestOfRetriesCanCountThem() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (SmtpClient client = client()) {
                client.say("MAIL FROM:<shop@example.com>", "250 ");
                client.say("RCPT TO:<bob@example.com>", "550 ");
            }
            passTime(Duration.ofMinutes(i + 1));
        }
        try (SmtpClient client = client()) {
            client.data("jane@example.com").say(MESSAGE, "250 ");
            client.data("jane@example.com").say(MESSAGE, "250 ");
        }

        DeliveryAttempts toBob = server.deliveryAttempts().to("BOB@example.com");
        assertThat(toBob.intervals()).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));
        assertThat(toBob.accepted().count()).isZero();
        assertThat(server.deliveryAttempts().byMessageId())
                .containsOnlyKeys("<1@shop.example.com>")
                .allSatisfy((id, attempts) -> assertThat(attempts).hasSize(2));
        assertThat(server.deliveryAttempts().byAddresses().values())
                .satisfiesExactly(
                        bob -> assertThat(bob).hasSize(3),
                        jane -> assertThat(jane).hasSize(2));
        assertThat(server.deliveryAttempts().from("shop@example.com").count()).isEqualTo(5);
    }

    @Test
    void aScopeSeesItsOwn() throws IOException {
        try (SmtpClient client = client();
                MailScope scope = server.scope("other.example.com")) {
            client.envelope("", "jane@example.com").say("RSET", "250 ");
            client.say("MAIL FROM:<shop@example.com>", "250 ").say("RCPT TO:<x@other.example.com>", "550 ");
            client.say("RSET", "250 ");

            assertThat(scope.deliveryAttempts().list()).hasSize(1);
            scope.reset();
            assertThat(scope.deliveryAttempts().list()).isEmpty();
            assertThat(server.deliveryAttempts().list()).hasSize(1);
        }
    }

    @Test
    void whoeverSeesTheMailSeesItsAttempt() throws IOException {
        try (SmtpClient client = client()) {
            for (int i = 1; i <= 100; i++) {
                client.data("jane@example.com").send(MESSAGE + "\r\n");
                server.received().await(i);
                assertThat(server.deliveryAttempts().last().mail()).isPresent();
                client.expect("250 ");
            }
        }
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> server.deliveryAttempts().last())
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageStartingWith("Nobody has tried to deliver anything");
    }

    @Test
    void keepsFewerThatHaveManyRecipients() throws IOException {
        try (SmtpClient client = client()) {
            String many = "RCPT TO:<bob@example.com>\r\n".repeat(1100);
            for (int i = 0; i < 12; i++) {
                client.send("MAIL FROM:<shop@example.com>\r\n" + many + "RSET\r\n")
                        .expect("250 ");
                for (int j = 0; j < 1100; j++) {
                    client.expect("550 ");
                }
                client.expect("250 ");
            }
        }

        assertThat(server.deliveryAttempts().list())
                .hasSize(10)
                .allSatisfy(each -> assertThat(each.recipients()).hasSize(1000));
    }

    @Test
    void anAddressWithParametersThatCannotBeReadIsShownAlone() throws IOException {
        try (MailServer server = MailServer.start();
                SmtpClient client = SmtpClient.greet(server)) {
            client.say("MAIL FROM:<shop@example.com> AUTH=c2VjcmV0=", "501 ");

            assertThat(server.deliveryAttempts().list())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.sender()).isEqualTo("shop@example.com"));
        }
    }
}
