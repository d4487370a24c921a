package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.BARE;
import static dev.restante.assertj.SampleMail.NEWS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class ThreadAssertTest {

    private final ReceivedMail news = SampleMail.newsletter();

    @Test
    void hasMessageIdPassesWithAndWithoutBrackets() {
        assertThat(news).hasMessageId("<2@shop.example.com>").hasMessageId("2@shop.example.com");
    }

    @Test
    void hasMessageIdFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(news).hasMessageId("3@shop.example.com"),
                NEWS + "to have the Message-ID <3@shop.example.com>\n" + "but it is <2@shop.example.com>");
    }

    @Test
    void hasMessageIdFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasMessageId("3@shop.example.com"),
                BARE + "to have the Message-ID <3@shop.example.com>\n" + "but it has none");
    }

    @Test
    void isAnswerToPassesWhenInReplyToNamesTheOther() {
        assertThat(news).isAnswerTo(mail("<1@shop.example.com>"));
    }

    @Test
    void isAnswerToPassesWhenOnlyTheLastReferenceNamesTheOther() {
        ReceivedMail answer = SampleMail.mail("References: <0@shop.example.com> <1@shop.example.com>\n\n");

        assertThat(answer).isAnswerTo(mail("<1@shop.example.com>"));
    }

    @Test
    void isAnswerToFailsWhenItAnswersAnother() {
        assertFails(
                () -> assertThat(news).isAnswerTo(mail("<0@shop.example.com>")),
                NEWS
                        + "to be an answer to " + SampleMail.NAME
                        + ": \"Parent\" with Message-ID <0@shop.example.com>\n"
                        + "but it answers <1@shop.example.com>");
    }

    @Test
    void isAnswerToFailsWhenItAnswersNothing() {
        assertFails(
                () -> assertThat(SampleMail.bare()).isAnswerTo(mail("<0@shop.example.com>")),
                BARE
                        + "to be an answer to " + SampleMail.NAME
                        + ": \"Parent\" with Message-ID <0@shop.example.com>\n"
                        + "but it answers nothing");
    }

    @Test
    void isAnswerToRefusesWhatHasNoMessageId() {
        assertThatThrownBy(() -> assertThat(news).isAnswerTo(SampleMail.bare()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing can be known as an answer to what has no Message-ID, as " + SampleMail.bare());
    }

    @Test
    void isInThreadOfPassesWhenAReferenceNamesTheOther() {
        assertThat(news).isInThreadOf(mail("<0@shop.example.com>")).isInThreadOf(mail("<1@shop.example.com>"));
    }

    @Test
    void isInThreadOfFailsWhenItNamesOthers() {
        assertFails(
                () -> assertThat(news).isInThreadOf(mail("<9@shop.example.com>")),
                NEWS
                        + "to be in the thread of " + SampleMail.NAME
                        + ": \"Parent\" with Message-ID <9@shop.example.com>\n"
                        + "but it names <0@shop.example.com>, <1@shop.example.com>");
    }

    @Test
    void isInThreadOfFailsWhenItNamesNone() {
        assertFails(
                () -> assertThat(SampleMail.bare()).isInThreadOf(mail("<9@shop.example.com>")),
                BARE
                        + "to be in the thread of " + SampleMail.NAME
                        + ": \"Parent\" with Message-ID <9@shop.example.com>\n"
                        + "but it names no other mail");
    }

    @Test
    void isInThreadOfRefusesWhatHasNoMessageId() {
        assertThatThrownBy(() -> assertThat(news).isInThreadOf(SampleMail.bare()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no thread of what has no Message-ID, as " + SampleMail.bare());
    }

    private static ReceivedMail mail(String messageId) {
        return SampleMail.mail("Subject: Parent\nMessage-ID: " + messageId + "\n\n");
    }
}
