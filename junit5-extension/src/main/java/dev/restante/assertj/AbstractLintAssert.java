package dev.restante.assertj;

import dev.restante.lint.Finding;
import dev.restante.lint.MailLint;
import dev.restante.mail.MailMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what real receivers punish in a message.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractLintAssert<SELF extends AbstractLintAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractUnsubscribeAssert<SELF, ACTUAL> {

    AbstractLintAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * Lint finds nothing wrong: no breach of a standard, and nothing that real receivers punish.
     *
     * <pre>{@code
     * // a mail with all that it should have passes
     * assertThat(mail).hasNoLintFindings();
     * // and one without a Date fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it finds something
     */
    public SELF hasNoLintFindings() {
        return hasNoLintFindings(MailLint.standard());
    }

    /**
     * Lint finds nothing wrong but what breaks these rules.
     *
     * <pre>{@code
     * // a mail without a Date, which is all right else, passes
     * assertThat(mail).hasNoLintFindingsExcept("date-missing");
     * // and fails
     * assertThat(mail).hasNoLintFindingsExcept("message-id-missing");
     * }</pre>
     *
     * @param rules the names of rules that do not count
     * @return this assertion
     * @throws AssertionError if it finds something else
     * @throws IllegalArgumentException if there is no such rule; the message lists all
     */
    public SELF hasNoLintFindingsExcept(String... rules) {
        return hasNoLintFindings(MailLint.standard().without(rules));
    }

    /**
     * A check of the user's own choice finds nothing wrong.
     *
     * <pre>{@code
     * // a mail with a Date passes, whatever else it lacks
     * assertThat(mail).hasNoLintFindings(MailLint.standard().only("date-missing"));
     * // and one without a Date fails
     * }</pre>
     *
     * @param lint the check
     * @return this assertion
     * @throws AssertionError if it finds something
     */
    public SELF hasNoLintFindings(MailLint lint) {
        return verify(mail -> {
            List<Finding> findings = lint.check(mail);
            return findings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Mismatch("have no lint findings", described(findings)));
        });
    }

    /**
     * Lint finds that the message breaks this rule.
     *
     * <pre>{@code
     * // a mail without a Date passes
     * assertThat(mail).hasLintFinding("date-missing");
     * // and one with a Date fails
     * }</pre>
     *
     * @param rule the name of the rule
     * @return this assertion
     * @throws AssertionError if it does not
     * @throws IllegalArgumentException if there is no such rule; the message lists all
     */
    public SELF hasLintFinding(String rule) {
        MailLint lint = MailLint.standard().only(rule);
        return verify(
                mail -> !lint.check(mail).isEmpty(),
                "have a lint finding " + rule,
                mail -> described(MailLint.standard().check(mail)));
    }

    private static String described(List<Finding> findings) {
        return findings.isEmpty()
                ? "there is no finding at all"
                : "there " + (findings.size() == 1 ? "is one" : "are " + findings.size()) + "\n"
                        + FailureText.indented(FailureText.cut(
                                findings.stream().map(Finding::toString).collect(Collectors.joining("\n"))));
    }
}
