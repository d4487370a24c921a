package dev.restante;

/**
 * How SMTP behaves: part of {@link MailServerBuilder}. What is not said has a sensible default. Not safe for several
 * threads.
 */
public final class SmtpOptions {

    SmtpOptions() {}
}
