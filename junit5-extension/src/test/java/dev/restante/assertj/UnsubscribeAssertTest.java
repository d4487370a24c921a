package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.BARE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class UnsubscribeAssertTest {

    private final ReceivedMail news = SampleMail.newsletter();

    @Test
    void hasListUnsubscribePassesWhenTheHeaderHasAUrl() {
        assertThat(news).hasListUnsubscribe();
    }

    @Test
    void hasListUnsubscribeFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasListUnsubscribe(),
                BARE
                        + "to have a URL in List-Unsubscribe\n"
                        + "but it has List-Unsubscribe: none\n"
                        + "and it has List-Unsubscribe-Post: none");
    }

    @Test
    void hasListUnsubscribePassesWhenOneUrlMeetsTheRequirements() {
        assertThat(news)
                .hasListUnsubscribe(link -> link.hasTarget("https://shop.example.com/leave"))
                .hasListUnsubscribe(link -> link.hasScheme("mailto"));
    }

    @Test
    void hasListUnsubscribeFailsWhenNoUrlMeetsTheRequirements() {
        assertThatThrownBy(() -> assertThat(news).hasListUnsubscribe(link -> link.hasScheme("http")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "List-Unsubscribe of " + SampleMail.NAME,
                        "to have scheme \"http\"\nbut it is \"mailto\"",
                        "to have scheme \"http\"\nbut it is \"https\"");
    }

    @Test
    void hasOneClickUnsubscribePassesWhenBothFieldsAreThere() {
        assertThat(news).hasOneClickUnsubscribe();
    }

    @Test
    void hasOneClickUnsubscribeFailsWhenOneIsMissing() {
        assertFails(
                () -> assertThat(SampleMail.mail("Subject: Bare\nList-Unsubscribe: <https://x.example/>\n\n"))
                        .hasOneClickUnsubscribe(),
                BARE
                        + "to have an https URL in List-Unsubscribe, and List-Unsubscribe-Post: List-Unsubscribe=One-Click\n"
                        + "but it has List-Unsubscribe: \"<https://x.example/>\"\n"
                        + "and it has List-Unsubscribe-Post: none");
    }
}
