package dev.restante.assertj;

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
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/** The beginnings of soft assertions on mail, for classes that collect failures of several kinds. */
public interface MailSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Begins an assertion on a mail.
     *
     * @param actual the mail
     * @return the assertion, whose failures are collected
     */
    default ReceivedMailAssert assertThat(@Nullable ReceivedMail actual) {
        return proxy(ReceivedMailAssert.class, ReceivedMail.class, actual);
    }

    /**
     * Begins an assertion on the mails that a query selects.
     *
     * @param actual the mails, now and as they come
     * @return the assertion, whose failures are collected
     */
    default SoftReceivedMailsAssert assertThat(@Nullable ReceivedMails actual) {
        return proxy(SoftReceivedMailsAssert.class, ReceivedMails.class, actual);
    }

    /**
     * Begins an assertion on a mailbox.
     *
     * @param actual the mailbox
     * @return the assertion, whose failures are collected
     */
    default SoftMailboxAssert assertThat(@Nullable Mailbox actual) {
        return proxy(SoftMailboxAssert.class, Mailbox.class, actual);
    }

    /**
     * Begins an assertion on any other message, such as a {@link dev.restante.mail.NewMail}.
     *
     * @param actual the message
     * @return the assertion, whose failures are collected
     */
    default MessageAssert assertThat(@Nullable MailMessage actual) {
        return proxy(MessageAssert.class, MailMessage.class, actual);
    }

    /**
     * Begins an assertion on a message in a mailbox.
     *
     * @param actual the message
     * @return the assertion, whose failures are collected
     */
    default MailboxMessageAssert assertThat(@Nullable MailboxMessage actual) {
        return proxy(MailboxMessageAssert.class, MailboxMessage.class, actual);
    }

    /**
     * Begins an assertion on an attachment.
     *
     * @param actual the attachment
     * @return the assertion, whose failures are collected
     */
    default AttachmentAssert assertThat(@Nullable Attachment actual) {
        return proxy(AttachmentAssert.class, Attachment.class, actual);
    }

    /**
     * Begins an assertion on a link.
     *
     * @param actual the link
     * @return the assertion, whose failures are collected
     */
    default LinkAssert assertThat(@Nullable Link actual) {
        return proxy(LinkAssert.class, Link.class, actual);
    }

    /**
     * Begins an assertion on a calendar.
     *
     * @param actual the calendar
     * @return the assertion, whose failures are collected
     */
    default CalendarAssert assertThat(@Nullable CalendarObject actual) {
        return proxy(CalendarAssert.class, CalendarObject.class, actual);
    }

    /**
     * Begins an assertion on an event of a calendar.
     *
     * @param actual the event
     * @return the assertion, whose failures are collected
     */
    default CalendarEventAssert assertThat(@Nullable CalendarComponent actual) {
        return proxy(CalendarEventAssert.class, CalendarComponent.class, actual);
    }

    /**
     * Begins an assertion on the TLS of a connection.
     *
     * @param actual what the two sides agreed on
     * @return the assertion, whose failures are collected
     */
    default TlsAssert assertThat(@Nullable TlsDetails actual) {
        return proxy(TlsAssert.class, TlsDetails.class, actual);
    }

    /**
     * Begins an assertion on a conversation.
     *
     * @param actual the conversation
     * @return the assertion, whose failures are collected
     */
    default ConversationAssert assertThat(@Nullable Conversation actual) {
        return proxy(ConversationAssert.class, Conversation.class, actual);
    }

    /**
     * Begins an assertion on an attempt to deliver a mail.
     *
     * @param actual the attempt
     * @return the assertion, whose failures are collected
     */
    default DeliveryAttemptAssert assertThat(@Nullable DeliveryAttempt actual) {
        return proxy(DeliveryAttemptAssert.class, DeliveryAttempt.class, actual);
    }

    /**
     * Begins an assertion on a fault rule at work.
     *
     * @param actual the rule
     * @return the assertion, whose failures are collected
     */
    default ActiveFaultAssert assertThat(@Nullable ActiveFault actual) {
        return proxy(ActiveFaultAssert.class, ActiveFault.class, actual);
    }
}
