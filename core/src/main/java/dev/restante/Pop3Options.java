package dev.restante;

/**
 * How POP3 behaves: part of {@link MailServerBuilder}. What is not said has a sensible default. Not safe for several
 * threads.
 */
public final class Pop3Options {

    Pop3Options() {}
}
