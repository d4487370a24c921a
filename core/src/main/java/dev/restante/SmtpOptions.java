package dev.restante;

/**
 * How SMTP behaves: part of {@link MailServerBuilder}. What is not said has a sensible default. Not safe for several
 * threads.
 */
public final class SmtpOptions {

    boolean xclient;

    SmtpOptions() {}

    /**
     * Whether clients may say with XCLIENT for whom they speak (Postfix's {@code XCLIENT_README}): mails then show the
     * address, HELO name and login that they name, the latter without a password, even where the server is strict.
     *
     * @param allowed whether they may; they may not unless this is called
     * @return these options
     */
    public SmtpOptions xclient(boolean allowed) {
        this.xclient = allowed;
        return this;
    }
}
