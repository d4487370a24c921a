package dev.restante.assertj;

import dev.restante.Conversations;
import dev.restante.DeliveryAttempts;
import dev.restante.MailAccount;
import dev.restante.MailScope;
import dev.restante.Mailbox;
import dev.restante.ReceivedMails;
import dev.restante.content.CalendarComponent;
import dev.restante.content.CalendarObject;
import dev.restante.content.Link;
import dev.restante.conversation.Conversation;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.fault.ActiveFault;
import dev.restante.mail.Attachment;
import dev.restante.mail.MailMessage;
import dev.restante.mail.MailboxMessage;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.TlsDetails;
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
 *
 * @see MailSoftAssertions for those that go on after a failure
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
     * Begins an assertion on conversations.
     *
     * @param actual the conversations
     * @return the assertion
     */
    public static ConversationsAssert assertThat(@Nullable Conversations actual) {
        return new ConversationsAssert(actual);
    }

    /**
     * Begins an assertion on attempts to deliver mail.
     *
     * @param actual the attempts
     * @return the assertion
     */
    public static DeliveryAttemptsAssert assertThat(@Nullable DeliveryAttempts actual) {
        return new DeliveryAttemptsAssert(actual);
    }

    /**
     * Begins an assertion on the mailboxes of an account.
     *
     * @param actual the account
     * @return the assertion
     */
    public static MailAccountAssert assertThat(@Nullable MailAccount actual) {
        return new MailAccountAssert(actual);
    }

    /**
     * Begins an assertion on a mailbox.
     *
     * @param actual the mailbox
     * @return the assertion
     */
    public static MailboxAssert assertThat(@Nullable Mailbox actual) {
        return new MailboxAssert(actual);
    }

    /**
     * Begins an assertion on any other message, such as a {@link dev.restante.mail.NewMail}.
     *
     * @param actual the message
     * @return the assertion
     */
    public static MessageAssert assertThat(@Nullable MailMessage actual) {
        return new MessageAssert(actual);
    }

    /**
     * Begins an assertion on a message in a mailbox.
     *
     * @param actual the message
     * @return the assertion
     */
    public static MailboxMessageAssert assertThat(@Nullable MailboxMessage actual) {
        return new MailboxMessageAssert(actual);
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

    /**
     * Begins an assertion on a link.
     *
     * @param actual the link
     * @return the assertion
     */
    public static LinkAssert assertThat(@Nullable Link actual) {
        return new LinkAssert(actual);
    }

    /**
     * Begins an assertion on a calendar.
     *
     * @param actual the calendar
     * @return the assertion
     */
    public static CalendarAssert assertThat(@Nullable CalendarObject actual) {
        return new CalendarAssert(actual);
    }

    /**
     * Begins an assertion on an event of a calendar.
     *
     * @param actual the event
     * @return the assertion
     */
    public static CalendarEventAssert assertThat(@Nullable CalendarComponent actual) {
        return new CalendarEventAssert(actual);
    }

    /**
     * Begins an assertion on an element of HTML.
     *
     * @param actual the element
     * @return the assertion
     */
    public static HtmlElementAssert assertThat(@Nullable HtmlElement actual) {
        return new HtmlElementAssert(actual);
    }

    /**
     * Begins an assertion on the TLS of a connection.
     *
     * @param actual what the two sides agreed on
     * @return the assertion
     */
    public static TlsAssert assertThat(@Nullable TlsDetails actual) {
        return new TlsAssert(actual);
    }

    /**
     * Begins an assertion on a conversation.
     *
     * @param actual the conversation
     * @return the assertion
     */
    public static ConversationAssert assertThat(@Nullable Conversation actual) {
        return new ConversationAssert(actual);
    }

    /**
     * Begins an assertion on an attempt to deliver a mail.
     *
     * @param actual the attempt
     * @return the assertion
     */
    public static DeliveryAttemptAssert assertThat(@Nullable DeliveryAttempt actual) {
        return new DeliveryAttemptAssert(actual);
    }

    /**
     * Begins an assertion on a fault rule at work.
     *
     * @param actual the rule
     * @return the assertion
     */
    public static ActiveFaultAssert assertThat(@Nullable ActiveFault actual) {
        return new ActiveFaultAssert(actual);
    }

    /**
     * Begins an assertion on HTML that is no mail's.
     *
     * @param actual the HTML
     * @return the assertion
     */
    public static HtmlAssert assertThatHtml(@Nullable String actual) {
        return new HtmlAssert(actual);
    }
}
