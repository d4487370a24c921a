package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.BARE;
import static dev.restante.assertj.SampleMail.NEWS;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class CodesAssertTest {

    private final ReceivedMail news = SampleMail.newsletter();

    @Test
    void hasCodePassesWhenItIsThere() {
        assertThat(news).hasCode("123456");
    }

    @Test
    void hasCodeFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(news).hasCode("654321"),
                NEWS + "to have the code \"654321\"\n" + "but its codes are 123456");
    }

    @Test
    void hasCodePassesWhenTheRequirementsDo() {
        assertThat(news).hasCode(code -> code.hasSize(6));
    }

    @Test
    void hasCodeFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(news).hasCode(code -> code.isEmpty()),
                "[code of %s] %%nExpecting empty but was: \"123456\""
                        .formatted(news)
                        .formatted());
    }

    @Test
    void hasCodeFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasCode(code -> code.hasSize(6)),
                BARE + "to have one code\n" + "but its codes are none");
    }

    @Test
    void hasCodeFailsWhenThereAreSeveral() {
        assertFails(
                () -> assertThat(SampleMail.mail("Subject: Two\n\nYour code is 123456 or 234567"))
                        .hasCode(code -> code.hasSize(6)),
                "Expected " + SampleMail.NAME + ": \"Two\"\n"
                        + "to have one code\n"
                        + "but its codes are 123456, 234567");
    }

    @Test
    void hasNoCodePassesWhenThereIsNone() {
        assertThat(SampleMail.bare()).hasNoCode();
    }

    @Test
    void hasNoCodeFailsWhenThereIsOne() {
        assertFails(() -> assertThat(news).hasNoCode(), NEWS + "to have no code\n" + "but its codes are 123456");
    }
}
