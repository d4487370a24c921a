package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onAnyCommand;
import static dev.restante.fault.FaultRules.onGreeting;
import static dev.restante.fault.FaultRules.onMessage;
import static dev.restante.fault.FaultRules.onStored;

import dev.restante.query.MailQuery;
import dev.restante.settings.MailProtocol;
import java.time.Duration;

/**
 * The misbehaviour that people know by name. Each is a {@link FaultRule} like any other: it can be named and given a
 * priority, and more can follow it.
 *
 * <pre>{@code
 * server.faults().add(greylisting(Duration.ofMinutes(5)));
 * server.faults().add(mailboxFull("jane@example.com"));
 * }</pre>
 */
public final class CommonFaults {

    private CommonFaults() {}

    /**
     * Greylisting (RFC 6647): a triplet of client, sender and recipient that was not seen before is refused for now,
     * until the window has passed since it was first tried.
     *
     * @param window how long it is refused, by the server's clock
     * @return a rule
     */
    public static FaultRule greylisting(Duration window) {
        return on(Smtp.RCPT)
                .per(CountedPer.TRIPLET)
                .lasting(window)
                .reply(451, "4.7.1", "Greylisted, try again later")
                .named("greylisting");
    }

    /**
     * Greylisting without a window: the first try of each triplet is refused for now, and each further one accepted.
     *
     * @return a rule
     */
    public static FaultRule greylisting() {
        return on(Smtp.RCPT)
                .per(CountedPer.TRIPLET)
                .once()
                .reply(451, "4.7.1", "Greylisted, try again later")
                .named("greylisting");
    }

    /**
     * A rate limit: a client that begins more messages than that is told to come again.
     *
     * @param messages how many are good
     * @param time within which time, by the server's clock
     * @return a rule
     */
    public static FaultRule rateLimit(int messages, Duration time) {
        return on(Smtp.MAIL)
                .per(CountedPer.CLIENT)
                .beyond(messages, time)
                .reply(452, "4.7.1", "Too many messages, try again later")
                .named("rate limit");
    }

    /**
     * A rate limit that ends the connection: a client that begins more messages than that gets 421.
     *
     * @param messages how many are good
     * @param time within which time, by the server's clock
     * @return a rule
     */
    public static FaultRule rateLimitThatCloses(int messages, Duration time) {
        return on(Smtp.MAIL)
                .per(CountedPer.CLIENT)
                .beyond(messages, time)
                .reply(421, "4.7.0", "Too many messages, closing the connection")
                .named("rate limit");
    }

    /**
     * A rate limit of each recipient, as large providers have it: who is sent more messages than that takes no more for
     * now, whoever sends them.
     *
     * @param messages how many are good
     * @param time within which time, by the server's clock
     * @return a rule
     */
    public static FaultRule recipientRateLimit(int messages, Duration time) {
        return on(Smtp.RCPT)
                .per(CountedPer.RECIPIENT)
                .beyond(messages, time)
                .reply(450, "4.2.1", "The recipient gets mail at too high a rate, try again later")
                .named("recipient rate limit");
    }

    /**
     * A full mailbox: for now it takes no more, and a client is to try again.
     *
     * @param address whose, with {@code *} for any characters
     * @return a rule
     */
    public static FaultRule mailboxFull(String address) {
        return on(Smtp.RCPT)
                .to(address)
                .reply(452, "4.2.2", "The mailbox is full")
                .named("mailbox full");
    }

    /**
     * A full mailbox, of which nobody hopes that it will be emptied: a client is to give up. Servers differ in which of
     * the two they say (RFC 5321 section 4.2.3).
     *
     * @param address whose, with {@code *} for any characters
     * @return a rule
     */
    public static FaultRule mailboxFullForGood(String address) {
        return on(Smtp.RCPT)
                .to(address)
                .reply(552, "5.2.2", "The mailbox is full")
                .named("mailbox full for good");
    }

    /**
     * A recipient that nobody knows. Where all but a few are to be unknown, {@code strict(true)} of the server's
     * builder does that.
     *
     * @param address who, with {@code *} for any characters
     * @return a rule
     */
    public static FaultRule recipientUnknown(String address) {
        return on(Smtp.RCPT)
                .to(address)
                .reply(550, "5.1.1", "No such user here")
                .named("recipient unknown");
    }

    /**
     * Content that is refused, as by a filter, when the message has come as a whole.
     *
     * @param query which messages
     * @return a rule
     */
    public static FaultRule contentRefused(MailQuery query) {
        return onMessage()
                .mail(query)
                .reply(554, "5.7.1", "The message was refused for its content")
                .named("content refused");
    }

    /**
     * A tarpit: each command of SMTP is answered late.
     *
     * @param delay how late
     * @return a rule
     */
    public static FaultRule tarpit(Duration delay) {
        return onAnyCommand()
                .over(MailProtocol.SMTP, MailProtocol.LMTP)
                .insteadOfReply()
                .delay(delay)
                .named("tarpit");
    }

    /**
     * A tarpit for those who say much: of each connection the first commands of SMTP are answered at once, and all
     * others late.
     *
     * @param commands how many are answered at once
     * @param delay how late the others are
     * @return a rule
     */
    public static FaultRule tarpit(int commands, Duration delay) {
        return onAnyCommand()
                .over(MailProtocol.SMTP, MailProtocol.LMTP)
                .insteadOfReply()
                .per(CountedPer.CONNECTION)
                .after(commands)
                .delay(delay)
                .named("tarpit");
    }

    /**
     * A slow banner: SMTP greets late.
     *
     * @param delay how late
     * @return a rule
     */
    public static FaultRule slowBanner(Duration delay) {
        return onGreeting()
                .over(MailProtocol.SMTP, MailProtocol.LMTP)
                .delay(delay)
                .named("slow banner");
    }

    /**
     * A connection limit: who comes beyond it is told so in the protocol, and the connection is closed.
     *
     * @param connections how many each listener takes at once
     * @return a rule
     */
    public static FaultRule connectionLimit(int connections) {
        return onGreeting()
                .withMoreConnectionsThan(connections)
                .reply(421, "4.7.0", "Too many connections")
                .err("SYS/TEMP", "Too many connections")
                .bye("UNAVAILABLE", "Too many connections")
                .close()
                .named("connection limit");
    }

    /**
     * A message that is accepted, and bounces later: it is received, and a report (RFC 3464) goes to its return path.
     *
     * @param address a recipient, with {@code *} for any characters
     * @return a rule
     */
    public static FaultRule acceptThenBounce(String address) {
        return onStored().to(address).bounce("5.1.1", "No such user here").named("accept then bounce");
    }

    /**
     * An outage of the authentication, in all protocols: for now nobody can log in.
     *
     * @return a rule
     */
    public static FaultRule authOutage() {
        return on(Smtp.AUTH, Pop3.PASS, Pop3.APOP, Pop3.AUTH, Imap.LOGIN, Imap.AUTHENTICATE)
                .reply(454, "4.7.0", "Temporary authentication failure")
                .err("SYS/TEMP", "Temporary authentication failure")
                .no("UNAVAILABLE", "Temporary authentication failure")
                .named("auth outage");
    }

    /**
     * A lost 250: the message is accepted, and the connection breaks before the client knows. One that sends again is
     * seen to send twice.
     *
     * @return a rule, which strikes once
     */
    public static FaultRule lost250() {
        return onStored().once().close().named("lost 250");
    }
}
