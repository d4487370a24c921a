package dev.restante.fault;

import dev.restante.fault.Moment.Event;
import dev.restante.words.Shown;

/**
 * Something changes in the mailboxes, as if another client or an administrator had done it. In SMTP it concerns the
 * accounts of the recipients, else the account that is logged in.
 */
public sealed interface StateChange extends Fault {

    /**
     * Makes the change.
     *
     * @param mail of whom it is
     */
    void make(ConcernedMail mail);

    @Override
    default String objection(Moment moment) {
        return moment.event().isAnonymous() ? "it is not known by then whose mail it concerns" : "";
    }

    /**
     * Messages are expunged.
     *
     * @param mailbox in which mailbox; empty for the one that is meant or selected, INBOX otherwise
     * @param count how many, from the first; 0 for all
     */
    record Expunge(String mailbox, int count) implements StateChange {

        /**
         * Makes it.
         *
         * @param mailbox in which mailbox
         * @param count how many
         * @throws IllegalArgumentException if the count is negative, or the name no line
         */
        public Expunge {
            OneLine.require(mailbox);
            if (count < 0) {
                throw new IllegalArgumentException("Expunge takes a number of messages from 0, not " + count);
            }
        }

        @Override
        public void make(ConcernedMail mail) {
            mail.expunge(mailbox, count);
        }

        @Override
        public String toString() {
            return "expunge " + (count == 0 ? "all" : count) + in(mailbox);
        }
    }

    /**
     * A message arrives, which the journal does not know: only mail clients see it.
     *
     * @param mailbox in which mailbox; empty for the one that is meant or selected, INBOX otherwise
     * @param subject of what subject
     */
    record NewMessage(String mailbox, String subject) implements StateChange {

        /**
         * Makes it.
         *
         * @param mailbox in which mailbox
         * @param subject of what subject
         * @throws IllegalArgumentException if one of them is no line
         */
        public NewMessage {
            OneLine.require(mailbox);
            OneLine.require(subject);
        }

        @Override
        public void make(ConcernedMail mail) {
            mail.add(mailbox, subject);
        }

        @Override
        public String toString() {
            return "new message '" + subject + "'" + in(mailbox);
        }
    }

    /**
     * A mailbox gets another UIDVALIDITY, and its messages other UIDs (RFC 3501 section 2.3.1.1).
     *
     * @param mailbox which; empty for the one that is meant or selected, INBOX otherwise
     */
    record NewUidValidity(String mailbox) implements StateChange {

        /**
         * Makes it.
         *
         * @param mailbox which
         * @throws IllegalArgumentException if the name is no line
         */
        public NewUidValidity {
            OneLine.require(mailbox);
        }

        @Override
        public void make(ConcernedMail mail) {
            mail.changeUidValidity(mailbox);
        }

        @Override
        public String toString() {
            return "new UIDVALIDITY" + in(mailbox);
        }
    }

    /**
     * A mailbox is deleted, also while clients have it selected.
     *
     * @param mailbox which; empty for the one that is meant or selected. INBOX cannot be deleted: it is emptied
     */
    record DeleteMailbox(String mailbox) implements StateChange {

        /**
         * Makes it.
         *
         * @param mailbox which
         * @throws IllegalArgumentException if the name is no line
         */
        public DeleteMailbox {
            OneLine.require(mailbox);
        }

        @Override
        public void make(ConcernedMail mail) {
            mail.delete(mailbox);
        }

        @Override
        public String toString() {
            return "delete the mailbox" + in(mailbox);
        }
    }

    /** The account is full: no client can add to it (RFC 9208). What comes over SMTP is still delivered. */
    record FillQuota() implements StateChange {

        @Override
        public void make(ConcernedMail mail) {
            mail.fillQuota();
        }

        @Override
        public String toString() {
            return "fill the quota";
        }
    }

    /** The bearer tokens with which the account was logged in so far are expired. */
    record ExpireTokens() implements StateChange {

        @Override
        public void make(ConcernedMail mail) {
            mail.expireTokens();
        }

        @Override
        public String toString() {
            return "expire the tokens";
        }
    }

    /**
     * A mailbox can be read only, from now on (RFC 3501 section 7.1, READ-ONLY).
     *
     * @param mailbox which; empty for the one that is meant or selected, INBOX otherwise
     */
    record MakeReadOnly(String mailbox) implements StateChange {

        /**
         * Makes it.
         *
         * @param mailbox which
         * @throws IllegalArgumentException if the name is no line
         */
        public MakeReadOnly {
            OneLine.require(mailbox);
        }

        @Override
        public void make(ConcernedMail mail) {
            mail.makeReadOnly(mailbox);
        }

        @Override
        public String toString() {
            return "read-only" + in(mailbox);
        }
    }

    /**
     * The message that was accepted comes back: a report (RFC 3464) goes to its sender.
     *
     * @param status the enhanced status code of the failure, such as {@code 5.1.1}
     * @param text what the report says about it
     */
    record Bounce(String status, String text) implements StateChange {

        /**
         * Makes it.
         *
         * @param status the enhanced status code, which begins with 5
         * @param text what the report says about it
         * @throws IllegalArgumentException if the code is none of a failure, or the text no line
         */
        public Bounce {
            if (!status.matches("5\\.[0-9]{1,3}\\.[0-9]{1,3}")) {
                throw new IllegalArgumentException(
                        "A bounce has a status like 5.1.1 (RFC 3463), not " + Shown.quoted(status));
            }
            OneLine.require(text);
        }

        @Override
        public String objection(Moment moment) {
            return moment.event() == Event.STORED ? "" : "only a message that is 'stored' can bounce";
        }

        @Override
        public void make(ConcernedMail mail) {
            mail.bounce(status, text);
        }

        @Override
        public String toString() {
            return "bounce " + status + " " + text;
        }
    }

    private static String in(String mailbox) {
        return mailbox.isEmpty() ? "" : " in " + mailbox;
    }
}
