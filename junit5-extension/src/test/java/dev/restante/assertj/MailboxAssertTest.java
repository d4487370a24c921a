package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.Mailbox;
import dev.restante.junit5.MailServerTest;
import dev.restante.junit5.Postman;
import dev.restante.mail.MailboxMessage;
import dev.restante.mail.NewMail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MailServerTest
class MailboxAssertTest {

    private static final String EXPECTED = "Expected in INBOX of jane@example.com within 20 ms: ";
    private static final String SILENCE = "\nNo client has connected over IMAP or POP3.";
    private static final String ONE = "\nThere now: 1\n  message 1 in INBOX (no flags): \"Welcome\"" + SILENCE;

    private Mailbox inbox;

    @BeforeEach
    void findInbox(MailServer server) {
        inbox = server.account("jane@example.com").inbox();
    }

    private static NewMail mail(String subject, String... flags) {
        return NewMail.from("shop@example.com")
                .subject(subject)
                .newMail(InstantSource.system())
                .flags(flags);
    }

    private MailboxAssert impatient() {
        return assertThat(inbox).within(Duration.ofMillis(20));
    }

    @Test
    void isEmptyPassesWhenThereIsNone() {
        assertThat(inbox).isEmpty().hasCount(0);
    }

    @Test
    void isEmptyFailsWhenThereStillIsOne() {
        inbox.add(mail("Welcome"));

        assertFails(() -> impatient().isEmpty(), EXPECTED + "no message." + ONE);
    }

    @Test
    void hasCountPassesWhenTheyComeLater() {
        CompletableFuture<?> adding = CompletableFuture.runAsync(() -> inbox.add(mail("Welcome")));

        assertThat(inbox).hasCount(1);
        adding.join();
    }

    @Test
    void hasCountFailsWhenThereAreFewer() {
        inbox.add(mail("Welcome"));

        assertFails(() -> impatient().as("hers").hasCount(2), "[hers] " + EXPECTED + "2 messages." + ONE);
    }

    @Test
    void hasAtLeastPassesWhenThereAreMore() {
        inbox.add(mail("Welcome"));
        inbox.add(mail("News"));

        assertThat(inbox).hasAtLeast(1).hasAtLeast(2);
    }

    @Test
    void hasAtLeastFailsWhenThereAreFewer() {
        assertFails(() -> impatient().hasAtLeast(1), EXPECTED + "at least one message. It is empty." + SILENCE);
    }

    @Test
    void hasUnseenCountPassesWhenSoManyAreUnread() {
        inbox.add(mail("Welcome"));
        inbox.add(mail("News", "\\Seen"));

        assertThat(inbox).hasUnseenCount(1);
    }

    @Test
    void hasUnseenCountFailsWhenOneStillIsUnread() {
        inbox.add(mail("Welcome"));

        assertFails(() -> impatient().hasUnseenCount(0), EXPECTED + "0 unseen." + ONE);
    }

    @Test
    void hasCountWithFlagPassesWhenSoManyHaveIt() {
        inbox.add(mail("Welcome", "work"));
        inbox.add(mail("News"));

        assertThat(inbox).hasCountWithFlag("Work", 1).hasCountWithFlag("\\Answered", 0);
    }

    @Test
    void hasCountWithFlagFailsWhenOneStillHasNot() {
        inbox.add(mail("Welcome"));

        assertFails(() -> impatient().hasCountWithFlag("work", 1), EXPECTED + "1 with the flag work." + ONE);
    }

    @Test
    void leadsToEachMessage() {
        inbox.add(mail("Welcome"));
        assertThat(inbox).one().hasSubject("Welcome").isUnseen();
        inbox.add(mail("News", "\\Seen"));

        assertThat(inbox).first().hasSubject("Welcome");
        assertThat(inbox).last().hasSubject("News").isSeen();
        assertThat(inbox).message(1).hasUid(2).hasFlags("\\Seen");
        assertThat(inbox).exactly(2).extracting(MailboxMessage::subject).containsExactly("Welcome", "News");
        assertThat(inbox).atLeast(1).extracting(MailboxMessage::uid).contains(2);
    }

    @Test
    void leadsNowhereWhenThereAreTooFew() {
        assertFails(() -> impatient().one(), EXPECTED + "one message. It is empty." + SILENCE);
        assertFails(() -> impatient().first(), EXPECTED + "at least one message. It is empty." + SILENCE);
        assertFails(() -> impatient().last(), EXPECTED + "at least one message. It is empty." + SILENCE);
        assertFails(() -> impatient().message(1), EXPECTED + "at least 2 messages. It is empty." + SILENCE);
        assertFails(() -> impatient().exactly(2), EXPECTED + "2 messages. It is empty." + SILENCE);
        assertFails(() -> impatient().atLeast(2), EXPECTED + "at least 2 messages. It is empty." + SILENCE);
    }

    @Test
    void hasNoneOfANegativeNumber() {
        assertThatThrownBy(() -> assertThat(inbox).message(-1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Messages are numbered from 0, so there is none -1");
    }

    @Test
    void tellsOfTheMessageWhatTheUserCalledTheMailbox() {
        inbox.add(mail("Welcome"));

        assertFails(
                () -> assertThat(inbox).as("hers").one().isSeen(),
                "[hers] Expected message 1 in INBOX (no flags): \"Welcome\"\nto have the flag \\Seen\nbut its flags are none");
    }

    @Test
    void allSatisfyPassesWhenItBecomesTrue() {
        inbox.add(mail("Welcome"));
        inbox.add(mail("News", "\\Seen"));
        CompletableFuture<?> changing = CompletableFuture.runAsync(() -> {
            inbox.clear();
            inbox.add(mail("Other", "\\Seen"));
        });

        assertThat(inbox).allSatisfy(message -> message.isSeen());
        changing.join();
    }

    @Test
    void allSatisfyFailsWithWhatTheRequirementsSaidLast() {
        inbox.add(mail("Welcome"));

        assertThatThrownBy(() -> impatient().as("hers").allSatisfy(message -> message.isSeen()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[hers] " + EXPECTED + "all to meet the requirements." + ONE + "\n")
                .hasMessageContaining("to have the flag \\Seen\nbut its flags are none");
    }

    @Test
    void allSatisfyFailsWhenThereIsNone() {
        assertThatThrownBy(() -> impatient().allSatisfy(message -> message.isSeen()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(EXPECTED + "all to meet the requirements. It is empty." + SILENCE + "\n");
    }

    @Test
    void anySatisfiesPassesWhenOneComesThatDoes() {
        inbox.add(mail("Welcome"));
        CompletableFuture<?> adding = CompletableFuture.runAsync(() -> inbox.add(mail("News", "\\Seen")));

        assertThat(inbox).anySatisfies(message -> message.hasSubject("News").isSeen());
        adding.join();
    }

    @Test
    void anySatisfiesFailsWithWhatTheRequirementsSaidLast() {
        inbox.add(mail("Welcome"));

        assertThatThrownBy(() -> impatient().anySatisfies(message -> message.hasSubject("News")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(EXPECTED + "one to meet the requirements." + ONE + "\n")
                .hasMessageContaining("to have subject \"News\"\nbut it is \"Welcome\"");
    }

    @Test
    void isReachedFromTheServer(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");

        assertThat(server).account("jane@example.com").inbox().one().hasSubject("Welcome");
    }
}
