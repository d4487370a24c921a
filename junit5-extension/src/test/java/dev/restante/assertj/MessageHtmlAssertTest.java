package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class MessageHtmlAssertTest {

    private final ReceivedMail welcome = SampleMail.welcome();

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
