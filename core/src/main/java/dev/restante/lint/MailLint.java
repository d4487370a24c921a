package dev.restante.lint;

import dev.restante.mail.MailMessage;
import dev.restante.mail.ReceivedMail;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks mails for what breaks the standards, and for what real receivers punish: by a folder for junk, or by showing
 * it badly. Immutable, and safe for several threads.
 *
 * <pre>{@code
 * List<Finding> findings = MailLint.standard().without("image-without-alt").check(mail);
 * assertThat(findings).isEmpty();
 * }</pre>
 */
public final class MailLint {

    private static final List<Rule> ALL = Stream.of(
                    HeaderRules.RULES,
                    IdentityRules.RULES,
                    LineRules.RULES,
                    MimeRules.RULES,
                    EncodingRules.RULES,
                    BodyRules.RULES,
                    LinkRules.RULES,
                    HtmlRules.RULES,
                    ListRules.RULES)
            .flatMap(List::stream)
            .toList();

    private static final MailLint STANDARD = new MailLint(ALL, null);

    private final List<Rule> rules;
    private final @Nullable Instant now;

    private MailLint(List<Rule> rules, @Nullable Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /**
     * All rules. What they take for now is when a {@link ReceivedMail} was received; other messages are not asked
     * whether their dates are right, unless {@link #at(Instant)} says what time it is.
     *
     * @return the check
     */
    public static MailLint standard() {
        return STANDARD;
    }

    /**
     * These rules, but for some.
     *
     * @param ids the names of the rules to be left out
     * @return another check
     * @throws IllegalArgumentException if there is no such rule
     */
    public MailLint without(String... ids) {
        Set<String> left = known(ids);
        return with(rule -> !left.contains(rule.about().id()));
    }

    /**
     * Of these rules, only some.
     *
     * @param ids the names of the rules to be kept
     * @return another check
     * @throws IllegalArgumentException if there is no such rule
     */
    public MailLint only(String... ids) {
        Set<String> kept = known(ids);
        return with(rule -> kept.contains(rule.about().id()));
    }

    /**
     * The same rules at another time.
     *
     * @param time what is taken for now
     * @return another check
     */
    public MailLint at(Instant time) {
        return new MailLint(rules, time);
    }

    private MailLint with(Predicate<Rule> which) {
        return new MailLint(rules.stream().filter(which).toList(), now);
    }

    private static Set<String> known(String... ids) {
        Set<String> all = ALL.stream().map(rule -> rule.about().id()).collect(Collectors.toSet());
        Arrays.stream(ids).filter(id -> !all.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("No lint rule \"" + id + "\"; there are "
                    + all.stream().sorted().collect(Collectors.joining(", ")));
        });
        return Set.of(ids);
    }

    /**
     * What is checked.
     *
     * @return the rules in the order in which they report
     */
    public List<LintRule> rules() {
        return rules.stream().map(Rule::about).toList();
    }

    /**
     * Checks a mail. The envelope is only checked of a {@link ReceivedMail}.
     *
     * @param mail the mail
     * @return what is wrong, by rule; at most ten findings of each, and one that says how many more there are
     */
    public List<Finding> check(MailMessage mail) {
        Inspection inspection = new Inspection(mail, time(mail));
        return rules.stream()
                .flatMap(rule -> rule.findings(inspection).stream())
                .toList();
    }

    private Optional<Instant> time(MailMessage mail) {
        if (now == null && mail instanceof ReceivedMail received) {
            return Optional.of(received.envelope().receivedAt());
        }
        return Optional.ofNullable(now);
    }
}
