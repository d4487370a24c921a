package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class TextAssertTest {

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
    void hasVisibleTextPassesWhenTheHtmlSaysIt() {
        assertThat(SampleMail.newsletter()).hasVisibleText(text -> text.startsWith("Hello Jane, your code"));
    }

    @Test
    void hasVisibleTextFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasVisibleText(text -> text.isNotEmpty()),
                "[visible text of %s] %%nExpecting actual not to be empty"
                        .formatted(SampleMail.bare())
                        .formatted());
    }

    @Test
    void hasVisibleTextContainingPassesWhenItDoes() {
        assertThat(welcome).hasVisibleTextContaining("Hello Jane");
    }

    @Test
    void hasVisibleTextContainingFailsWhenItDoesNot() {
        assertFails(
                () -> assertThat(welcome).hasVisibleTextContaining("<b>"),
                EXPECTED + "to have visible text containing \"<b>\"\n" + "but its visible text is\n" + "  Hello Jane");
    }
}
