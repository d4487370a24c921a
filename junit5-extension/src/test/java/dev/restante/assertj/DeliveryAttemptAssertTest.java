package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.conversation.AttemptedRecipient;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.conversation.SmtpReply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryAttemptAssertTest {

    private static final Instant TIME = Instant.parse("2026-11-23T10:00:00Z");
    private static final SmtpReply OK = new SmtpReply(250, "2.0.0", "OK");
    private static final SmtpReply BUSY = new SmtpReply(451, "4.7.1", "Try again later");

    private static final DeliveryAttempt ACCEPTED = attempt(OK, new DeliveryAttempt.Result(OK, null, null));
    private static final DeliveryAttempt REFUSED = attempt(BUSY, null);
    private static final DeliveryAttempt BROKEN = attempt(OK, null);

    static DeliveryAttempt attempt(SmtpReply toRecipient, DeliveryAttempt.@Nullable Result result) {
        return new DeliveryAttempt(
                1,
                TIME,
                TIME,
                "shop@example.com",
                OK,
                List.of(new AttemptedRecipient("jane@example.com", toRecipient)),
                List.of(),
                result);
    }

    @Test
    void wasAcceptedPassesWhenTheMessageWasTaken() {
        assertThat(ACCEPTED).wasAccepted();
    }

    @Test
    void wasAcceptedFailsWhenARecipientWasRefused() {
        assertFails(
                () -> assertThat(REFUSED).wasAccepted(),
                "Expected attempt at 2026-11-23T10:00:00Z from <shop@example.com> to [jane@example.com (451 4.7.1 Try again later)]: RCPT TO:<jane@example.com> was refused with 451 4.7.1 Try again later\n"
                        + "to be accepted\n"
                        + "but RCPT TO:<jane@example.com> was refused with 451 4.7.1 Try again later");
    }

    @Test
    void wasAcceptedFailsWhenNoMessageWasSent() {
        assertFails(
                () -> assertThat(BROKEN).wasAccepted(),
                "Expected attempt at 2026-11-23T10:00:00Z from <shop@example.com> to [jane@example.com]: no message was sent\n"
                        + "to be accepted\n"
                        + "but no message was sent");
    }

    @Test
    void wasRefusedPassesWhenARecipientWas() {
        assertThat(REFUSED).wasRefused().wasRefusedWith(451).wasRefusedWith(451, "4.7.1");
    }

    @Test
    void wasRefusedFailsWhenTheMessageWasTaken() {
        assertFails(
                () -> assertThat(ACCEPTED).wasRefused(),
                "Expected attempt at 2026-11-23T10:00:00Z from <shop@example.com> to [jane@example.com]: 250 2.0.0 OK\n"
                        + "to be refused\n"
                        + "but the message was answered 250 2.0.0 OK");
    }

    @Test
    void wasRefusedWithFailsWhenTheCodeIsAnother() {
        assertFails(
                () -> assertThat(REFUSED).wasRefusedWith(550),
                "Expected attempt at 2026-11-23T10:00:00Z from <shop@example.com> to [jane@example.com (451 4.7.1 Try again later)]: RCPT TO:<jane@example.com> was refused with 451 4.7.1 Try again later\n"
                        + "to be refused with 550\n"
                        + "but RCPT TO:<jane@example.com> was refused with 451 4.7.1 Try again later");
    }

    @Test
    void wasRefusedWithFailsWhenTheReplyWasNoRefusal() {
        assertFails(
                () -> assertThat(ACCEPTED).wasRefusedWith(250),
                "Expected attempt at 2026-11-23T10:00:00Z from <shop@example.com> to [jane@example.com]: 250 2.0.0 OK\n"
                        + "to be refused with 250\n"
                        + "but the message was answered 250 2.0.0 OK");
    }

    @Test
    void wasRefusedWithFailsWhenTheEnhancedCodeIsAnother() {
        assertFails(
                () -> assertThat(REFUSED).wasRefusedWith(451, "4.3.0"),
                "Expected attempt at 2026-11-23T10:00:00Z from <shop@example.com> to [jane@example.com (451 4.7.1 Try again later)]: RCPT TO:<jane@example.com> was refused with 451 4.7.1 Try again later\n"
                        + "to be refused with 451 4.3.0\n"
                        + "but RCPT TO:<jane@example.com> was refused with 451 4.7.1 Try again later");
    }

    @Test
    void hasSenderPassesInAnyCase() {
        assertThat(ACCEPTED).hasSender("Shop@example.com");
    }

    @Test
    void hasSenderFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(ACCEPTED).hasSender(""),
                "Expected attempt at 2026-11-23T10:00:00Z from <shop@example.com> to [jane@example.com]: 250 2.0.0 OK\n"
                        + "to have the sender <>\n"
                        + "but it is <shop@example.com>");
    }

    @Test
    void hasRecipientsPassesInAnyCase() {
        assertThat(REFUSED).hasRecipients("Jane@example.com");
    }

    @Test
    void hasRecipientsFailsWhenOneIsMissing() {
        assertFails(
                () -> assertThat(ACCEPTED).hasRecipients("jane@example.com", "bob@example.com"),
                "Expected attempt at 2026-11-23T10:00:00Z from <shop@example.com> to [jane@example.com]: 250 2.0.0 OK\n"
                        + "to have recipients jane@example.com, bob@example.com\n"
                        + "but they are jane@example.com");
    }
}
