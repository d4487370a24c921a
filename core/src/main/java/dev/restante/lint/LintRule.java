package dev.restante.lint;

import java.util.Objects;

/**
 * What a mail is checked for.
 *
 * @param id its name, such as {@code no-text-part}
 * @param severity how bad it is to break it
 * @param summary what it says
 * @param reference the standard that has it, such as {@code RFC 5322, section 3.6}; empty text where there is none
 */
public record LintRule(String id, Severity severity, String summary, String reference) {

    /**
     * Makes a rule.
     *
     * @param id its name
     * @param severity how bad it is to break it
     * @param summary what it says
     * @param reference the standard that has it, or empty text
     */
    public LintRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(reference, "reference");
    }
}
