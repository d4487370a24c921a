package dev.restante.fault;

import java.time.Duration;
import java.util.List;

/**
 * The faults that a rule can have: each method adds one, and they strike in this order. So {@code delay(…).close()}
 * waits and then closes, and what follows a reply happens when the reply was sent.
 *
 * @see FaultRules
 */
public abstract sealed class FaultActions permits FaultTrigger, FaultRule {

    FaultActions() {}

    /**
     * A fault of any kind.
     *
     * @param fault what happens
     * @return a rule that has it
     * @throws IllegalArgumentException if it cannot happen at the moment of the rule, or after what it has already
     */
    public abstract FaultRule with(Fault fault);

    /**
     * A reply of SMTP and LMTP without an enhanced status code.
     *
     * @param code three digits
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule reply(int code, String text) {
        return with(new Answer.Reply(code, "", List.of(text)));
    }

    /**
     * A reply of SMTP and LMTP. After 421 and 221 the connection is closed.
     *
     * @param code three digits
     * @param enhanced the enhanced status code (RFC 3463), such as {@code 4.7.1}
     * @param lines the text, a line each
     * @return a rule that has it
     */
    public FaultRule reply(int code, String enhanced, String... lines) {
        return with(new Answer.Reply(code, enhanced, List.of(lines)));
    }

    /**
     * {@code -ERR} of POP3.
     *
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule err(String text) {
        return err("", text);
    }

    /**
     * {@code -ERR} of POP3 with a response code.
     *
     * @param code the code without brackets (RFC 2449 section 8, RFC 3206), such as {@code SYS/TEMP}
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule err(String code, String text) {
        return with(new Answer.Err(code, text));
    }

    /**
     * NO of IMAP, with the tag of the command.
     *
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule no(String text) {
        return no("", text);
    }

    /**
     * NO of IMAP, with the tag of the command and a response code.
     *
     * @param code the code without brackets (RFC 5530), such as {@code UNAVAILABLE}
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule no(String code, String text) {
        return with(new Answer.Status(Answer.Status.Word.NO, code, text));
    }

    /**
     * BAD of IMAP, with the tag of the command.
     *
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule bad(String text) {
        return bad("", text);
    }

    /**
     * BAD of IMAP, with the tag of the command and a response code.
     *
     * @param code the code without brackets (RFC 5530), such as {@code CLIENTBUG}
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule bad(String code, String text) {
        return with(new Answer.Status(Answer.Status.Word.BAD, code, text));
    }

    /**
     * OK of IMAP, with the tag of the command. Before a command it is a lie: the command is not carried out.
     *
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule ok(String text) {
        return ok("", text);
    }

    /**
     * OK of IMAP, with the tag of the command and a response code.
     *
     * @param code the code without brackets (RFC 3501 section 7.1), such as {@code READ-ONLY}
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule ok(String code, String text) {
        return with(new Answer.Status(Answer.Status.Word.OK, code, text));
    }

    /**
     * BYE of IMAP, and the end of the connection.
     *
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule bye(String text) {
        return bye("", text);
    }

    /**
     * BYE of IMAP with a response code, and the end of the connection.
     *
     * @param code the code without brackets (RFC 5530), such as {@code UNAVAILABLE}
     * @param text the text
     * @return a rule that has it
     */
    public FaultRule bye(String code, String text) {
        return with(new UnsolicitedResponse.Bye(code, text));
    }

    /**
     * Untagged responses of IMAP that nobody has asked for, true or not.
     *
     * @param responses each without its asterisk, such as {@code 5 EXISTS}
     * @return a rule that has them
     */
    public FaultRule untagged(String... responses) {
        return with(new UnsolicitedResponse.Untagged(List.of(responses)));
    }

    /**
     * Waits. Who leaves meanwhile is not kept for longer.
     *
     * @param time how long
     * @return a rule that has it
     */
    public FaultRule delay(Duration time) {
        return delay(time, Duration.ZERO, 0);
    }

    /**
     * Waits, not always as long.
     *
     * @param time how long at least
     * @param jitter how much longer at most
     * @param seed of the randomness between the two
     * @return a rule that has it
     */
    public FaultRule delay(Duration time, Duration jitter, long seed) {
        return with(new WireFault.Delay(time, jitter, seed));
    }

    /**
     * Makes the connection slow from now on, in both directions.
     *
     * @param octetsPerSecond how much passes
     * @return a rule that has it
     */
    public FaultRule throttle(int octetsPerSecond) {
        return with(new WireFault.Throttle(octetsPerSecond));
    }

    /**
     * Sends from now on only a few octets at a time.
     *
     * @param octets how many
     * @param pause how long to wait between two of them
     * @return a rule that has it
     */
    public FaultRule dribble(int octets, Duration pause) {
        return with(new WireFault.Dribble(octets, pause));
    }

    /**
     * Closes the connection without a word.
     *
     * @return a rule that has it
     */
    public FaultRule close() {
        return with(new WireFault.Close());
    }

    /**
     * Resets the connection (RST).
     *
     * @return a rule that has it
     */
    public FaultRule reset() {
        return with(new WireFault.Reset());
    }

    /**
     * Says nothing any more and keeps the connection open, until the client leaves.
     *
     * @return a rule that has it
     */
    public FaultRule stall() {
        return with(new WireFault.Stall());
    }

    /**
     * Sends octets without any meaning, always the same.
     *
     * @param octets how many
     * @return a rule that has it
     */
    public FaultRule garbage(int octets) {
        return garbage(octets, 0);
    }

    /**
     * Sends octets without any meaning.
     *
     * @param octets how many
     * @param seed of their randomness
     * @return a rule that has it
     */
    public FaultRule garbage(int octets, long seed) {
        return with(new WireFault.Garbage(octets, seed));
    }

    /**
     * Leaves out the end: of a reply its last line, and {@link FaultTrigger#afterSending while a message is sent} the
     * rest of it, so that a literal is shorter than announced.
     *
     * @return a rule that has it
     */
    public FaultRule truncate() {
        return with(new ReplyEdit.Truncate());
    }

    /**
     * Sends the last line of the reply twice.
     *
     * @return a rule that has it
     */
    public FaultRule duplicateReply() {
        return with(new ReplyEdit.Duplicate());
    }

    /**
     * Replies with a tag that the client has not used.
     *
     * @return a rule that has it
     */
    public FaultRule wrongTag() {
        return wrongTag(ReplyEdit.WrongTag.NOBODYS);
    }

    /**
     * Replies with another tag.
     *
     * @param tag which
     * @return a rule that has it
     */
    public FaultRule wrongTag(String tag) {
        return with(new ReplyEdit.WrongTag(tag));
    }

    /**
     * Lets the TLS handshake fail with an alert.
     *
     * @return a rule that has it
     */
    public FaultRule breakHandshake() {
        return with(new HandshakeFault.BrokenHandshake());
    }

    /**
     * Shows a bad certificate in the TLS handshake.
     *
     * @param flaw what is wrong with it
     * @return a rule that has it
     */
    public FaultRule showCertificate(CertificateFlaw flaw) {
        return with(new HandshakeFault.SwappedCertificate(flaw));
    }

    /**
     * Expunges the first messages of the mailbox that is concerned.
     *
     * @param count how many, from 1 on
     * @return a rule that has it
     * @throws IllegalArgumentException if there are less than 1; {@link #expungeAll} is for all of them
     */
    public FaultRule expunge(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "expunge takes a number of messages from 1, not %d; expungeAll() is for all of them"
                            .formatted(count));
        }
        return with(new StateChange.Expunge("", count));
    }

    /**
     * Expunges all messages of the mailbox that is concerned.
     *
     * @return a rule that has it
     */
    public FaultRule expungeAll() {
        return with(new StateChange.Expunge("", 0));
    }

    /**
     * Lets a message arrive in the mailbox that is concerned.
     *
     * @param subject of what subject
     * @return a rule that has it
     */
    public FaultRule newMessage(String subject) {
        return with(new StateChange.NewMessage("", subject));
    }

    /**
     * Gives the mailbox that is concerned another UIDVALIDITY.
     *
     * @return a rule that has it
     */
    public FaultRule newUidValidity() {
        return with(new StateChange.NewUidValidity(""));
    }

    /**
     * Deletes the mailbox that is concerned, under those too who have it selected. INBOX cannot be deleted: it is
     * emptied.
     *
     * @return a rule that has it
     */
    public FaultRule deleteMailbox() {
        return deleteMailbox("");
    }

    /**
     * Deletes a mailbox, under those too who have it selected. INBOX cannot be deleted: it is emptied.
     *
     * @param mailbox which; empty for the one that is concerned
     * @return a rule that has it
     */
    public FaultRule deleteMailbox(String mailbox) {
        return with(new StateChange.DeleteMailbox(mailbox));
    }

    /**
     * Makes the account full: its clients can add nothing.
     *
     * @return a rule that has it
     */
    public FaultRule fillQuota() {
        return with(new StateChange.FillQuota());
    }

    /**
     * Expires the bearer tokens with which the account was logged in so far.
     *
     * @return a rule that has it
     */
    public FaultRule expireTokens() {
        return with(new StateChange.ExpireTokens());
    }

    /**
     * Makes the mailbox that is concerned read-only.
     *
     * @return a rule that has it
     */
    public FaultRule makeReadOnly() {
        return with(new StateChange.MakeReadOnly(""));
    }

    /**
     * Sends a report back to the sender: the message could not be delivered after all (RFC 3464).
     *
     * @param status the enhanced status code of the failure, such as {@code 5.1.1}
     * @param text what the report says about it
     * @return a rule that has it
     */
    public FaultRule bounce(String status, String text) {
        return with(new StateChange.Bounce(status, text));
    }
}
