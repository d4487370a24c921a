package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class SubjectAssertTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void hasSubjectPassesWhenItIsTheSame() {
        assertThat(welcome).hasSubject("Welcome, Jäne");
    }

    @Test
    void hasSubjectFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(welcome).hasSubject("Welcome"),
                EXPECTED + "to have subject \"Welcome\"\nbut it is \"Welcome, Jäne\"");
    }

    @Test
    void hasSubjectPassesWhenTheRequirementsDo() {
        assertThat(welcome).hasSubject(subject -> subject.startsWith("Welcome").endsWith("Jäne"));
    }

    @Test
    void hasSubjectFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(welcome).hasSubject(subject -> subject.isEmpty()),
                "[subject of " + SampleMail.NAME
                        + ": \"Welcome, Jäne\"] %nExpecting empty but was: \"Welcome, Jäne\"".formatted());
    }

    @Test
    void hasSubjectContainingPassesWhenItDoes() {
        assertThat(welcome).hasSubjectContaining("come, J");
    }

    @Test
    void hasSubjectContainingFailsWhenItDoesNot() {
        assertFails(
                () -> assertThat(welcome).hasSubjectContaining("welcome"),
                EXPECTED + "to have subject containing \"welcome\"\nbut it is \"Welcome, Jäne\"");
    }
}
