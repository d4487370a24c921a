package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.query.MailQueries.to;

import dev.restante.MailServer;
import dev.restante.junit5.MailServerTest;
import dev.restante.junit5.Postman;
import org.junit.jupiter.api.Test;

@MailServerTest
class MailScopeAssertTest {

    private static final String WELCOME = "\n  mail 1 from shop@example.com to [jane@example.com]: \"Welcome\"";

    @Test
    void receivedPassesOnToTheMailsOfTheQuery(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertThat(server).received(to("jane@example.com")).hasCount(1);
        assertThat(server).received(to("bob@example.com")).isEmpty();
    }

    @Test
    void receivedPassesOnToAllMails(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertThat(server).received().hasCount(1);
    }

    @Test
    void receivedNothingPassesWhenNothingComes(MailServer server) {
        assertThat(server).receivedNothing();
    }

    @Test
    void receivedNothingFailsWhenThereIsAMail(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertFails(
                () -> assertThat(server).receivedNothing(),
                "Expected none of any mail, but there is one.\nReceived so far: 1" + WELCOME + "\n    matches");
    }

    @Test
    void tellsWhatTheUserCalledTheServer(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertFails(
                () -> assertThat(server)
                        .as("after sign-up")
                        .received(to("jane@example.com"))
                        .isEmpty(),
                "[after sign-up] Expected none of mail to jane@example.com, but there is one.\nReceived so far: 1"
                        + WELCOME + "\n    matches");
    }
}
