package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.junit5.MailServerTest;
import dev.restante.junit5.Postman;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@MailServerTest
class ReceivedMailsAssertTest {

    private static final String WELCOME = "mail 1 from shop@example.com to [jane@example.com]: \"Welcome\"";

    @Test
    void isEmptyPassesWhenNoSuchMailComes(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertThat(server.received(to("bob@example.com"))).isEmpty();
    }

    @Test
    void isEmptyFailsWhenThereIsOne(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertFails(
                () -> assertThat(server.received(to("jane@example.com"))).isEmpty(),
                "Expected none of mail to jane@example.com, but there is one.\nReceived so far: 1\n  " + WELCOME
                        + "\n    matches");
    }

    @Test
    void hasCountPassesWhenThereAreSoMany(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");
        new Postman(server).deliver("jane@example.com", "Welcome again");

        assertThat(server.received(to("jane@example.com"))).hasCount(2);
    }

    @Test
    void hasCountPassesWhenZeroIsExpectedAndNothingComes(MailServer server) {
        assertThat(server.received()).hasCount(0);
    }

    @Test
    void hasCountFailsWhenThereAreMore(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");
        new Postman(server).deliver("bob@example.com", "Welcome");

        assertFails(
                () -> assertThat(server.received()).hasCount(1),
                "Expected one of any mail, but there are 2.\nReceived so far: 2\n  " + WELCOME + "\n    matches\n"
                        + "  mail 2 from shop@example.com to [bob@example.com]: \"Welcome\"\n    matches");
    }

    @Test
    void hasCountFailsWhenFewerComeWithinTheLimit() throws Exception {
        try (MailServer impatient = impatient().keptConversations(0).start()) {
            new Postman(impatient).deliver("jane@example.com", "Welcome");

            assertFails(
                    () -> assertThat(impatient.received(to("bob@example.com")))
                            .as("invitation")
                            .hasCount(1),
                    "[invitation] Expected one of mail to bob@example.com within 50 ms, but there were none.\n"
                            + "Received so far: 1\n  " + WELCOME
                            + "\n    expected to bob@example.com but was [\"jane@example.com\"]");
        }
    }

    @Test
    void onePassesOnToTheMailWhenItComesLater(MailServer server) {
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> deliverLater(server));

        assertThat(server.received(to("jane@example.com"))).one().hasSubject("Welcome");
        sending.join();
    }

    private static void deliverLater(MailServer server) {
        try {
            new Postman(server).deliver("jane@example.com", "Welcome");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneFailsWhenNoneComesWithinTheLimit() {
        try (MailServer impatient = impatientServer()) {
            assertFails(
                    () -> assertThat(impatient.received(to("bob@example.com"))).one(),
                    "Expected one of mail to bob@example.com within 50 ms, but there were none."
                            + " No mail was received at all.\nNo client has connected over SMTP.");
        }
    }

    @Test
    void oneTellsOfTheMailWhatTheUserCalledIt(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertFails(
                () -> assertThat(server.received()).as("invitation").one().hasSubject("Bye"),
                "[invitation] Expected " + WELCOME + "\nto have subject \"Bye\"\nbut it is \"Welcome\"");
    }

    @Test
    void showsWhatWasAskedFor(MailServer server) {
        assertThatThrownBy(
                        () -> assertThat(server.received(to("bob@example.com"))).isNull())
                .hasMessageContaining("received mail to bob@example.com");
    }

    private static MailServer impatientServer() {
        return impatient().start();
    }

    private static MailServerBuilder impatient() {
        return MailServer.builder().waitLimit(Duration.ofMillis(50));
    }
}
