package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class AddressAssertTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void isFromPassesWhenTheHeaderShowsTheAuthor() {
        assertThat(welcome).isFrom("Shop@Example.com");
    }

    @Test
    void isFromFailsWhenOnlyTheEnvelopeHasTheAddress() {
        assertFails(
                () -> assertThat(welcome).isFrom("bounces@example.com"),
                EXPECTED + "to be from bounces@example.com\n"
                        + "but From is Shop <shop@example.com> (and the envelope's sender <bounces@example.com>)");
    }

    @Test
    void isFromFailsWhenThereIsNoAuthor() {
        assertFails(
                () -> assertThat(SampleMail.bare()).isFrom("shop@example.com"),
                "Expected " + SampleMail.NAME + ": \"Bare\"\nto be from shop@example.com\n"
                        + "but From is none (and the envelope's sender <bounces@example.com>)");
    }

    @Test
    void hasCcPassesWhenTheHeaderShowsIt() {
        assertThat(welcome).hasCc("BOB@example.com");
    }

    @Test
    void hasCcFailsWhenTheHeaderDoesNotShowIt() {
        assertFails(
                () -> assertThat(welcome).hasCc("jane@example.com"),
                EXPECTED + "to have Cc jane@example.com\nbut Cc is Bob <bob@example.com>");
    }
}
