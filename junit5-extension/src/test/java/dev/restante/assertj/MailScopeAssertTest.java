package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailScope;
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

    @Test
    void looksAtAScopeAlone(MailServer server) throws Exception {
        try (MailScope scope = server.newScope()) {
            new Postman(server).deliver("jane@example.com", "Welcome");
            new Postman(server).deliver(scope.address("jane"), "Hello");

            assertThat(scope).received().one().hasSubject("Hello");
            assertThat(scope).deliveryAttempts().one().hasRecipients(scope.address("jane"));
        }
    }

    @Test
    void leadsToConversationsAndAttempts(MailServer server) throws Exception {
        assertThat(server).conversations().isEmpty();

        new Postman(server).deliver("jane@example.com", "Welcome");

        assertThat(server)
                .conversations()
                .one()
                .clientSaid("RCPT TO:<jane@example.com>")
                .serverSaid("250");
        assertThat(server).deliveryAttempts().one().wasAccepted().hasSender("shop@example.com");
    }

    @Test
    void namesConversationsThatWereNotExpected(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertThatThrownBy(() ->
                        assertThat(server).as("after sign-up").conversations().isEmpty())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[after sign-up] Expected the conversations\nto be none\nbut there is 1\n"
                        + "  SMTP 1 from 127.0.0.1");
    }
}
