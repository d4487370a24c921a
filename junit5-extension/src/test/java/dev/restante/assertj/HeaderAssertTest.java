package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class HeaderAssertTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void hasHeaderPassesWhenThereIsOne() {
        assertThat(welcome).hasHeader("x-campaign");
    }

    @Test
    void hasHeaderFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(welcome).hasHeader("Date"),
                EXPECTED + "to have header Date\n"
                        + "but its header has From, To, Cc, Subject, X-Campaign, X-Campaign, MIME-Version, Content-Type");
    }

    @Test
    void hasHeaderPassesWhenAnyHasTheValue() {
        assertThat(welcome).hasHeader("X-Campaign", "spring").hasHeader("X-Campaign", "100%");
    }

    @Test
    void hasHeaderFailsWhenAllHaveOtherValues() {
        assertFails(
                () -> assertThat(welcome).hasHeader("X-Campaign", "Spring"),
                EXPECTED + "to have header X-Campaign: Spring\nbut it has X-Campaign: \"spring\", \"100%\"");
    }

    @Test
    void hasHeaderFailsWhenThereIsNoneThatCouldHaveTheValue() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasHeader("X-Campaign", "spring"),
                "Expected " + SampleMail.NAME + ": \"Bare\"\nto have header X-Campaign: spring\n"
                        + "but its header has Subject");
    }

    @Test
    void doesNotHaveHeaderPassesWhenThereIsNone() {
        assertThat(welcome).doesNotHaveHeader("Bcc");
    }

    @Test
    void doesNotHaveHeaderFailsWhenThereIsOne() {
        assertFails(
                () -> assertThat(welcome).doesNotHaveHeader("X-Campaign"),
                EXPECTED + "to have no header X-Campaign\nbut it has X-Campaign: \"spring\", \"100%\"");
    }
}
