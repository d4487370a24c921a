package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.ReceivedMails;
import dev.restante.mail.Attachment;
import dev.restante.mail.ReceivedMail;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
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
