package dev.restante.lint;

/** How bad a finding is. */
public enum Severity {
    /** It breaks a standard. */
    ERROR,
    /** It is allowed, but real receivers or their readers punish it. */
    WARNING
}
