package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.BARE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.lint.MailLint;
import org.junit.jupiter.api.Test;

class LintAssertTest {

    @Test
    void hasNoLintFindingsPassesWhenTheCheckFindsNothing() {
        assertThat(SampleMail.bare()).hasNoLintFindings(MailLint.standard().only("subject-missing"));
    }

    @Test
    void hasNoLintFindingsFailsWhenThereIsOne() {
        assertFails(
                () -> assertThat(SampleMail.bare())
                        .hasNoLintFindings(MailLint.standard().only("message-id-missing")),
                BARE
                        + "to have no lint findings\n"
                        + "but there is one\n"
                        + "  warning message-id-missing: There is no Message-ID (RFC 5322, section 3.6.4)");
    }

    @Test
    void hasNoLintFindingsTakesAllRules() {
        assertThatThrownBy(() -> assertThat(SampleMail.bare()).hasNoLintFindings())
                .hasMessageContaining("message-id-missing")
                .hasMessageContaining("header-missing");
    }

    @Test
    void hasNoLintFindingsExceptLeavesRulesOut() {
        assertThatThrownBy(() -> assertThat(SampleMail.bare()).hasNoLintFindingsExcept("message-id-missing"))
                .hasMessageContaining("header-missing")
                .hasMessageNotContaining("message-id-missing");
    }

    @Test
    void hasNoLintFindingsExceptRefusesRulesThatAreNone() {
        assertThatThrownBy(() -> assertThat(SampleMail.bare()).hasNoLintFindingsExcept("no-such-rule"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No lint rule \"no-such-rule\"; there are ");
    }

    @Test
    void hasLintFindingPassesWhenTheRuleIsBroken() {
        assertThat(SampleMail.bare()).hasLintFinding("message-id-missing");
    }

    @Test
    void hasLintFindingFailsWhenTheRuleIsKept() {
        assertThatThrownBy(() -> assertThat(SampleMail.bare()).hasLintFinding("subject-missing"))
                .hasMessageStartingWith(BARE + "to have a lint finding subject-missing\nbut there are ")
                .hasMessageContaining("\n  warning message-id-missing: ");
    }
}
