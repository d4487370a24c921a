package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class BodyAssertTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void hasTextPassesWhenTheRequirementsDo() {
        assertThat(welcome).hasText(text -> text.contains("Hello Jane"));
    }

    @Test
    void hasTextFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(welcome).hasText(text -> text.startsWith("Hello Bob")),
                "[text of %s: \"Welcome, Jäne\"] %nExpecting actual:%n  \"Hello Jane,\nyou save 100%%!\"%nto start with:%n  \"Hello Bob\"%n"
                        .formatted(SampleMail.NAME));
    }

    @Test
    void hasTextContainingPassesWhenItDoes() {
        assertThat(welcome).hasTextContaining("Jane,\nyou");
    }

    @Test
    void hasTextContainingFailsWhenItDoesNot() {
        assertFails(
                () -> assertThat(welcome).hasTextContaining("Hello Bob"),
                EXPECTED + "to have text containing \"Hello Bob\"\n"
                        + "but its text is\n  Hello Jane,\n  you save 100%!");
    }

    @Test
    void hasTextContainingFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasTextContaining("Hello Bob"),
                "Expected " + SampleMail.NAME + ": \"Bare\"\nto have text containing \"Hello Bob\"\n"
                        + "but its text is missing or empty");
    }

    @Test
    void hasHtmlPassesWhenTheRequirementsDo() {
        assertThat(welcome).hasHtml(html -> html.contains("<b>Jane</b>"));
    }

    @Test
    void hasHtmlFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(welcome).hasHtml(html -> html.isEmpty()),
                "[HTML of %s: \"Welcome, Jäne\"] %nExpecting empty but was: \"<p>Hello <b>Jane</b></p>\""
                        .formatted(SampleMail.NAME));
    }

    @Test
    void hasHtmlContainingPassesWhenItDoes() {
        assertThat(welcome).hasHtmlContaining("<b>Jane</b>");
    }

    @Test
    void hasHtmlContainingFailsWhenItDoesNot() {
        assertFails(
                () -> assertThat(welcome).hasHtmlContaining("<b>Bob</b>"),
                EXPECTED + "to have HTML containing \"<b>Bob</b>\"\n" + "but its HTML is\n  <p>Hello <b>Jane</b></p>");
    }
}
