package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class EnvelopeAssertTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void hasEnvelopeSenderPassesWhenTheEnvelopeNamesIt() {
        assertThat(welcome).hasEnvelopeSender("Bounces@example.com");
    }

    @Test
    void hasEnvelopeSenderPassesWhenNullIsExpectedAndGiven() {
        assertThat(SampleMail.mail("Subject: Bounce\n\n", "", "jane@example.com"))
                .hasEnvelopeSender("");
    }

    @Test
    void hasEnvelopeSenderFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(welcome).hasEnvelopeSender(""),
                EXPECTED + "to have the envelope's sender <>\nbut it is <bounces@example.com>");
    }

    @Test
    void isToPassesWhenTheEnvelopeNamesTheRecipient() {
        assertThat(welcome).isTo("AUDIT@example.com");
    }

    @Test
    void isToFailsWhenNobodyHasTheAddress() {
        assertFails(
                () -> assertThat(welcome).isTo("eve@example.com"),
                EXPECTED + "to be to eve@example.com\n"
                        + "but its recipients are jane@example.com, bob@example.com, audit@example.com");
    }

    @Test
    void hasRecipientsPassesWhenTheyAreTheSameInAnyOrder() {
        assertThat(welcome).hasRecipients("audit@example.com", "Jane@example.com", "bob@example.com");
    }

    @Test
    void hasRecipientsFailsWhenThereAreOthers() {
        assertFails(
                () -> assertThat(welcome).hasRecipients("jane@example.com", "bob@example.com"),
                EXPECTED + "to have recipients jane@example.com, bob@example.com\n"
                        + "but its recipients are jane@example.com, bob@example.com, audit@example.com");
    }

    @Test
    void hasRecipientsFailsWhenOneIsMissing() {
        assertFails(
                () -> assertThat(SampleMail.mail("Subject: Short\n\n", "shop@example.com", "jane@example.com"))
                        .hasRecipients("jane@example.com", "bob@example.com"),
                """
                Expected mail 1 from shop@example.com to [jane@example.com]: "Short"
                to have recipients jane@example.com, bob@example.com
                but its recipients are jane@example.com""");
    }

    @Test
    void hasBccPassesWhenOnlyTheEnvelopeShowsIt() {
        assertThat(welcome).hasBcc("Audit@example.com");
    }

    @Test
    void hasBccFailsWhenTheHeaderShowsIt() {
        assertFails(
                () -> assertThat(welcome).hasBcc("bob@example.com"),
                EXPECTED + "to have Bcc bob@example.com\nbut Bcc is audit@example.com; "
                        + "its recipients are jane@example.com, bob@example.com, audit@example.com");
    }
}
