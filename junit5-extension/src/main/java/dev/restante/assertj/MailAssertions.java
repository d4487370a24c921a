package dev.restante.assertj;

import dev.restante.MailScope;
import dev.restante.ReceivedMails;
import dev.restante.mail.Attachment;
import dev.restante.mail.ReceivedMail;
import org.jspecify.annotations.Nullable;

/**
 * The beginnings of assertions on mail, for static import. AssertJ's own {@code assertThat} may be imported beside it.
 *
 * <pre>{@code
 * import static dev.restante.assertj.MailAssertions.assertThat;
 * import static dev.restante.query.MailQueries.to;
 * import static org.assertj.core.api.Assertions.assertThat;
 *
 * assertThat(server).received(to("jane@example.com")).one()
 *         .isFrom("shop@example.com")
 *         .hasSubject("Welcome");
 * assertThat(server).received(to("bob@example.com")).isEmpty();
 * }</pre>
 */
public final class MailAssertions {

    private MailAssertions() {}

    /**
     * Begins an assertion on a mail.
     *
     * @param actual the mail
     * @return the assertion
     */
    public static ReceivedMailAssert assertThat(@Nullable ReceivedMail actual) {
        return new ReceivedMailAssert(actual);
    }

    /**
     * Begins an assertion on what a server receives, or the part of it that one test has for itself.
     *
     * @param actual the server or scope
     * @return the assertion
     */
    public static MailScopeAssert assertThat(@Nullable MailScope actual) {
        return new MailScopeAssert(actual);
    }

    /**
     * Begins an assertion on the mails that a query selects.
     *
     * @param actual the mails, now and as they come
     * @return the assertion
     */
    public static ReceivedMailsAssert assertThat(@Nullable ReceivedMails actual) {
        return new ReceivedMailsAssert(actual);
    }

    /**
     * Begins an assertion on an attachment.
     *
     * @param actual the attachment
     * @return the assertion
     */
    public static AttachmentAssert assertThat(@Nullable Attachment actual) {
        return new AttachmentAssert(actual);
    }
}
