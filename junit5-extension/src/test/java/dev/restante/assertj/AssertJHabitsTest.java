package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.Conversations;
import dev.restante.DeliveryAttempts;
import dev.restante.MailAccount;
import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.Mailbox;
import dev.restante.ReceivedMails;
import dev.restante.content.CalendarComponent;
import dev.restante.content.CalendarObject;
import dev.restante.content.Link;
import dev.restante.conversation.Conversation;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.mail.Attachment;
import dev.restante.mail.MailboxMessage;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.TlsDetails;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every assertion of AssertJ holds for these. */
class AssertJHabitsTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void standBesideAssertJsOwn() {
        assertThat(welcome).hasSubject("Welcome, Jäne");
        assertThat(welcome.subject()).isEqualTo("Welcome, Jäne");
        assertThat(welcome.bcc()).containsExactly("audit@example.com");
        assertThat(welcome.attachments())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).hasContentType(each.contentType()));
    }

    @Test
    void tellWhatTheUserCalledTheMail() {
        assertFails(
                () -> assertThat(welcome).as("the %s mail", "first").hasSubject("Bye"),
                "[the first mail] Expected " + SampleMail.NAME + ": \"Welcome, Jäne\"\n"
                        + "to have subject \"Bye\"\nbut it is \"Welcome, Jäne\"");
    }

    @Test
    void tellWhatTheUserCalledTheMailWhenItsTextFails() {
        assertThatThrownBy(() -> assertThat(welcome).as("100% mail").hasText(text -> text.isBlank()))
                .hasMessageStartingWith("[100% mail: text of " + SampleMail.NAME);
    }

    @Test
    void tellWhatTheUserCalledTheMailWhenAnAttachmentFails() {
        assertThatThrownBy(() -> assertThat(welcome).as("first").hasAttachment("terms.pdf", pdf -> pdf.hasSize(1)))
                .hasMessageStartingWith("[first: attachment of " + SampleMail.NAME);
    }

    @Test
    void failWithTheUsersMessageWhereOneIsGiven() {
        assertFails(() -> assertThat(welcome).withFailMessage("not welcome").hasSubject("Bye"), "not welcome");
    }

    @Test
    void failWhenThereIsNothingToLookAt() {
        assertThatThrownBy(() -> assertThat(absent(ReceivedMail.class)).hasSubject("Bye"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting actual not to be null");
        assertThatThrownBy(() -> assertThat(absent(ReceivedMail.class)).hasText(text -> text.isEmpty()))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(absent(Attachment.class)).hasSize(1))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(absent(MailServer.class)).receivedNothing())
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(absent(ReceivedMails.class)).isEmpty())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void failWhenThereIsNoPieceToLookAt() {
        List<ThrowingCallable> assertions = List.of(
                () -> assertThat(absent(Link.class)).hasHost("localhost"),
                () -> assertThat(absent(CalendarObject.class)).hasEvent(event -> event.hasUid("1")),
                () -> assertThat(absent(CalendarComponent.class)).hasUid("1"),
                () -> assertThat(absent(TlsDetails.class)).hasProtocol("TLSv1.3"),
                () -> assertThat(absent(Conversations.class)).isEmpty(),
                () -> assertThat(absent(Conversations.class)).neverSentAPasswordInTheClear(),
                () -> assertThat(absent(Conversation.class)).saidInOrder("EHLO"),
                () -> assertThat(absent(Conversation.class)).usedTls(tls -> tls.hasProtocol("TLSv1.3")),
                () -> assertThat(absent(DeliveryAttempts.class)).hasIntervalsOfAtLeast(Duration.ZERO),
                () -> assertThat(absent(DeliveryAttempts.class)).deliveredEachMessageOnce(),
                () -> assertThat(absent(DeliveryAttempt.class)).wasAccepted(),
                () -> assertThat(absent(MailAccount.class)).inbox(),
                () -> assertThat(absent(Mailbox.class)).allSatisfy(message -> message.isSeen()),
                () -> assertThat(absent(MailboxMessage.class)).hasFlags(),
                () -> assertThat(absent(ReceivedMail.class)).hasLink("Go", link -> link.hasHost("localhost")),
                () -> assertThat(absent(ReceivedMail.class)).hasHtml(html -> html.isEmpty()),
                () -> assertThat(absent(Attachment.class)).hasBytes(bytes -> bytes.isEmpty()),
                () -> assertThat(absent(MailScope.class)).account("jane"),
                () -> MailAssertions.assertThatHtml(null).hasElement("p"));

        assertThat(assertions)
                .allSatisfy(assertion -> assertThatThrownBy(assertion)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("Expecting actual not to be null"));
    }

    private static <T> @Nullable T absent(Class<T> type) {
        return type.cast(null);
    }

    @Test
    void goIntoSatisfies() {
        assertThat(welcome)
                .satisfies(mail -> assertThat(mail).isFrom("shop@example.com"))
                .hasSubject("Welcome, Jäne");
    }

    @Test
    void areCollectedBySoftAssertions() {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(welcome).satisfies(mail -> assertThat(mail).hasSubject("Bye"));
        softly.proxy(ReceivedMailAssert.class, ReceivedMail.class, welcome)
                .hasSubject("Farewell")
                .hasAttachment("invoice.pdf", pdf -> pdf.hasSize(1))
                .hasTextContaining("Hello Jane")
                .hasAttachmentCount(7);

        assertThat(softly.assertionErrorsCollected())
                .extracting(Throwable::getMessage)
                .satisfiesExactly(
                        text -> assertThat(text).contains("to have subject \"Bye\""),
                        text -> assertThat(text).contains("to have subject \"Farewell\""),
                        text -> assertThat(text).contains("to have attachment invoice.pdf"),
                        text -> assertThat(text).contains("to have 7 attachments"));
    }

    @Test
    void showMailsInListsByTheirLines() {
        assertThatThrownBy(() -> assertThat(List.of(welcome)).isEmpty())
                .hasMessageContaining(SampleMail.NAME + ": \"Welcome, Jäne\"");
    }
}
