package dev.restante.lint;

import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with a mail.
 *
 * @param rule the rule that it breaks
 * @param message what is wrong, in words
 * @param place where, such as {@code line 12}, {@code header field Date}, {@code part 1.2} or a tag of the HTML; empty
 *     text if it is the mail as a whole
 */
public record Finding(LintRule rule, String message, String place) {

    /**
     * Makes a finding.
     *
     * @param rule the rule that it breaks
     * @param message what is wrong
     * @param place where, or empty text
     */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(place, "place");
    }

    /**
     * How bad it is.
     *
     * @return the severity of the rule
     */
    public Severity severity() {
        return rule.severity();
    }

    /**
     * Shows the finding in one line.
     *
     * @return such as {@code error date-missing: There is no Date (RFC 5322, section 3.6)}
     */
    @Override
    public String toString() {
        return severity().name().toLowerCase(Locale.ROOT) + " " + rule.id() + ": " + message
                + (place.isEmpty() ? "" : ", at " + place)
                + (rule.reference().isEmpty() ? "" : " (" + rule.reference() + ")");
    }
}
