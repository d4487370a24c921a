package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailMark;
import dev.restante.MailServer;
import dev.restante.junit5.MailServerTest;
import dev.restante.junit5.Postman;
import dev.restante.mail.ReceivedMail;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
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
        try (MailServer impatient = impatientServer()) {
            new Postman(impatient).deliver("jane@example.com", "Welcome");

            assertFails(
                    () -> assertThat(impatient.received(to("bob@example.com")))
                            .as("invitation")
                            .hasCount(1),
                    "[invitation] Expected one of mail to bob@example.com within 50 ms, but there were none.\n"
                            + "Received so far: 1\n  " + WELCOME
                            + "\n    expected to bob@example.com but was [\"jane@example.com\"]\n"
                            + "The last conversations over SMTP:\n  SMTP 1 from 127.0.0.1 at 10:00:00.000: "
                            + "accepted mail from <shop@example.com> to [jane@example.com]");
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
                            + " No mail was received at all.\nNo client has connected over SMTP, which is at HERE.");
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
        return MailServer.builder()
                .waitLimit(Duration.ofMillis(50))
                .clock(() -> Instant.parse("2026-11-23T10:00:00Z"))
                .start();
    }

    @Test
    void hasAtLeastPassesWhenThereAreMore(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");
        new Postman(server).deliver("bob@example.com", "Welcome");

        assertThat(server.received()).hasAtLeast(1).hasAtLeast(2);
    }

    @Test
    void hasAtLeastFailsWhenFewerComeWithinTheLimit() {
        try (MailServer impatient = impatientServer()) {
            assertFails(
                    () -> assertThat(impatient.received()).hasAtLeast(1),
                    "Expected one of any mail within 50 ms, but there were none."
                            + " No mail was received at all.\nNo client has connected over SMTP, which is at HERE.");
        }
    }

    @Test
    void withinLimitsEachWaitThatFollows(MailServer server) {
        ReceivedMailsAssert mails = assertThat(server.received()).within(Duration.ofMillis(20));
        String none = "Expected one of any mail within 20 ms, but there were none."
                + " No mail was received at all.\nNo client has connected over SMTP, which is at HERE.";

        assertFails(() -> mails.hasCount(1), none);
        assertFails(() -> mails.hasAtLeast(1), none);
        assertFails(() -> mails.one(), none);
        assertFails(() -> mails.last(), none);
        assertFails(() -> mails.exactly(1), none);
        assertFails(() -> mails.atLeast(1), none);
        assertFails(() -> mails.hasOne(mail -> mail.hasNoCode()), none);
        assertFails(() -> mails.since(server.mark()).first(), none);
    }

    @Test
    void withinTellsForHowLongNothingMustCome(MailServer server) {
        long begin = System.nanoTime();

        assertThat(server.received()).within(Duration.ofMillis(300)).isEmpty();

        Assertions.assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void leadsToEachOfThem(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "First");
        new Postman(server).deliver("jane@example.com", "Second");
        new Postman(server).deliver("jane@example.com", "Third");

        assertThat(server.received()).first().hasSubject("First");
        assertThat(server.received()).element(1).hasSubject("Second");
        assertThat(server.received()).last().hasSubject("Third");
        assertThat(server.received())
                .exactly(3)
                .extracting(ReceivedMail::subject)
                .contains("Second");
        assertThat(server.received())
                .atLeast(2)
                .extracting(ReceivedMail::subject)
                .containsExactly("First", "Second", "Third");
    }

    @Test
    void hasNoneOfANegativeNumber(MailServer server) {
        assertThatThrownBy(() -> assertThat(server.received()).element(-1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Mails are numbered from 0, so there is none -1");
    }

    @Test
    void sinceLeavesOutWhatCameBefore(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "First");
        MailMark mark = server.mark();
        new Postman(server).deliver("jane@example.com", "Second");

        assertThat(server.received()).since(mark).one().hasSubject("Second");
    }

    @Test
    void hasOnePassesWhenTheRequirementsDo(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertThat(server.received()).hasOne(mail -> mail.hasSubject("Welcome"));
    }

    @Test
    void hasOneFailsWhenTheRequirementsDo(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertFails(
                () -> assertThat(server.received()).as("invitation").hasOne(mail -> mail.hasSubject("Bye")),
                "[invitation] Expected " + WELCOME + "\nto have subject \"Bye\"\nbut it is \"Welcome\"");
    }

    @Test
    void allSatisfyPassesWhenEachDoes(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");
        new Postman(server).deliver("bob@example.com", "Welcome");

        assertThat(server.received()).allSatisfy(mail -> mail.hasSubject("Welcome"));
    }

    @Test
    void allSatisfyFailsWhenOneDoesNot(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");
        new Postman(server).deliver("jane@example.com", "Bye");

        assertThatThrownBy(() -> assertThat(server.received()).allSatisfy(mail -> mail.hasSubject("Welcome")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to have subject \"Welcome\"\nbut it is \"Bye\"");
    }

    @Test
    void anySatisfiesPassesWhenOneDoes(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");
        new Postman(server).deliver("jane@example.com", "Bye");

        assertThat(server.received()).anySatisfies(mail -> mail.hasSubject("Bye"));
    }

    @Test
    void anySatisfiesFailsWhenNoneDoes(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertThatThrownBy(() -> assertThat(server.received()).anySatisfies(mail -> mail.hasSubject("Bye")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to have subject \"Bye\"\nbut it is \"Welcome\"");
    }
}
