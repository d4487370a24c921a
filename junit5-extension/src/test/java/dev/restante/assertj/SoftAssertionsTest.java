package dev.restante.assertj;

import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.Mailbox;
import dev.restante.junit5.MailServerTest;
import dev.restante.junit5.Postman;
import dev.restante.mail.MailboxMessage;
import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import java.time.Duration;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

@MailServerTest
class SoftAssertionsTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void passWhenEachDoes() {
        MailSoftAssertions.assertMailSoftly(softly -> {
            softly.assertThat(welcome).hasSubject("Welcome, Jäne").hasAttachmentCount(2);
            softly.assertThat(welcome.attachments()).hasSize(2);
            softly.assertThat(welcome.attachments().get(0)).hasFileName("terms.pdf");
        });
    }

    @Test
    void failWithAllThatFailed() {
        assertThatThrownBy(() -> MailSoftAssertions.assertMailSoftly(softly -> {
                    softly.assertThat(welcome)
                            .hasSubject("Bye")
                            .hasText(text -> text.isEmpty())
                            .hasTextContaining("Hello Jane")
                            .isTo("carol@example.com");
                    softly.assertThat(welcome.attachments().get(0)).hasSize(7);
                    softly.assertThat(welcome.subject()).isEqualTo("Hi");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "to have subject \"Bye\"",
                        "Expecting empty but was: \"Hello Jane,",
                        "to be to carol@example.com",
                        "to have size 7",
                        "\"Hi\"");
    }

    @Test
    void collectWhatFailsOfTheLinksAndTheLike() {
        ReceivedMail news = SampleMail.newsletter();
        MailSoftAssertions softly = new MailSoftAssertions();
        softly.assertThat(news.links().get(0)).hasHost("localhost").hasPath("/");
        softly.assertThat(news.calendars().get(0)).hasMethod("CANCEL").hasEvent(event -> event.hasSummary("Dinner"));
        softly.assertThat(news.calendars().get(0).event()).hasSummary("Dinner");
        softly.assertThat(news).hasHtml(html -> html.hasElement("h1")).hasCode("1");

        assertThat(softly.errorsCollected()).hasSize(7);
    }

    @Test
    void collectWhatFailsOfConversations(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");
        MailSoftAssertions softly = new MailSoftAssertions();
        softly.assertThat(server.conversations().list().get(0))
                .saidInOrder("EHLO", "STARTTLS")
                .saidExactly("QUIT")
                .usedCapability("DSN")
                .saidInOrder("MAIL", "RCPT")
                .neverSentAPasswordInTheClear();

        assertThat(softly.errorsCollected()).hasSize(3);
    }

    @Test
    void collectWhatFailsOfMailboxes(MailServer server) {
        Mailbox inbox = server.account("jane@example.com").inbox();
        MailboxMessage message = inbox.add(NewMail.from("shop@example.com").subject("Welcome"));
        MailSoftAssertions softly = new MailSoftAssertions();
        softly.assertThat(inbox).within(Duration.ZERO).isEmpty().hasCount(1).allSatisfy(each -> each.isSeen());
        softly.assertThat(message).isSeen().hasUid(2).hasSubject("Welcome");

        assertThat(softly.errorsCollected()).hasSize(4);
    }

    @Test
    void collectWaitsThatFail(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");
        MailSoftAssertions softly = new MailSoftAssertions();
        softly.assertThat(server.received())
                .isEmpty()
                .hasCount(1)
                .hasOne(mail -> mail.hasSubject("Bye"))
                .allSatisfy(mail -> mail.hasSubject("Bye"));
        softly.assertThat(server.received(to("jane@example.com"))).anySatisfies(mail -> mail.hasSubject("Welcome"));

        assertThat(softly.errorsCollected())
                .extracting(Throwable::getMessage)
                .hasSize(3)
                .areExactly(1, new Condition<>(text -> text.startsWith("Expected none of any mail, but"), "of isEmpty"))
                .areExactly(2, new Condition<>(text -> text.contains("to have subject \"Bye\""), "of the subject"));
    }
}
