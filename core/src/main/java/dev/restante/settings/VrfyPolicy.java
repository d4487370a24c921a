package dev.restante.settings;

/** What VRFY and EXPN tell (RFC 5321 sections 3.5 and 7.3). */
public enum VrfyPolicy {
    /** The truth: {@code 250} for whoever has an account, {@code 550} for whoever cannot get mail. */
    ANSWER,
    /** Nothing: {@code 252} for every name, as sites do that keep their users to themselves. */
    NONCOMMITTAL,
    /** They are switched off: {@code 502} for every name, and EXPN is not announced. */
    REFUSE
}
