package dev.restante.fault;

import dev.restante.fault.Moment.Position;
import dev.restante.query.MailQuery;
import dev.restante.settings.MailProtocol;
import java.time.Duration;
import java.util.List;

/**
 * When a rule strikes: the moment, what has to hold then, and how often. Add a fault, and it is a {@link FaultRule}.
 * Immutable: each method returns another trigger. Each condition and each count can be said once, and what makes no
 * sense together is refused with an {@link IllegalArgumentException} that says why.
 *
 * <pre>{@code
 * on(Smtp.RCPT).to("jane@example.com").times(2).reply(451, "4.7.1", "Try again later")
 * on(Smtp.DATA).afterReceiving(1000).reset()
 * onStored().once().close()
 * }</pre>
 */
public final class FaultTrigger extends FaultActions {

    private final Moment moment;
    private final FaultConditions conditions;
    private final Occurrences occurrences;

    FaultTrigger(Moment moment) {
        this(moment, FaultConditions.NONE, Occurrences.ALWAYS);
    }

    private FaultTrigger(Moment moment, FaultConditions conditions, Occurrences occurrences) {
        this.moment = moment;
        this.conditions = conditions;
        this.occurrences = occurrences;
        String objection = conditions.objection(moment);
        if (!objection.isEmpty()) {
            throw new IllegalArgumentException(objection);
        }
    }

    @Override
    public FaultRule with(Fault fault) {
        return new FaultRule(moment, conditions, occurrences).with(fault);
    }

    private FaultTrigger at(Position position, long octets) {
        return new FaultTrigger(moment.at(position, octets), conditions, occurrences);
    }

    /**
     * When the command was carried out, and in place of its reply. Without this, a rule strikes before the command is
     * carried out.
     *
     * @return a trigger
     */
    public FaultTrigger insteadOfReply() {
        return at(Position.REPLY, 0);
    }

    /**
     * When the reply was sent.
     *
     * @return a trigger
     */
    public FaultTrigger afterReply() {
        return at(Position.AFTER, 0);
    }

    /**
     * When so many octets of a message or a literal have come: of DATA, BDAT, APPEND and the like.
     *
     * @param octets how many; a shorter one meets no fault
     * @return a trigger
     */
    public FaultTrigger afterReceiving(long octets) {
        return at(Position.RECEIVING, octets);
    }

    /**
     * When so many octets of a message or a literal were sent: of RETR, TOP, FETCH.
     *
     * @param octets how many; a shorter one meets no fault
     * @return a trigger
     */
    public FaultTrigger afterSending(long octets) {
        return at(Position.SENDING, octets);
    }

    FaultTrigger and(FaultCondition condition, String value) {
        return new FaultTrigger(moment, conditions.and(condition, value), occurrences);
    }

    /**
     * Only with this sender.
     *
     * @param address an address, with {@code *} for any characters; {@code <>} for the null one
     * @return a trigger
     */
    public FaultTrigger from(String address) {
        return and(FaultCondition.FROM, address);
    }

    /**
     * Only with this recipient.
     *
     * @param address an address, with {@code *} for any characters
     * @return a trigger
     */
    public FaultTrigger to(String address) {
        return and(FaultCondition.TO, address);
    }

    /**
     * Only where an address of this domain is concerned: as sender, recipient or user.
     *
     * @param domain a domain, with {@code *} for any characters
     * @return a trigger
     */
    public FaultTrigger domain(String domain) {
        return and(FaultCondition.DOMAIN, domain);
    }

    /**
     * Only for this user, who has logged in or is doing so.
     *
     * @param name the user's name, with {@code *} for any characters
     * @return a trigger
     */
    public FaultTrigger user(String name) {
        return and(FaultCondition.USER, name);
    }

    /**
     * Only where the client has logged in like this, or is doing so.
     *
     * @param name the mechanism, such as {@code PLAIN}; or the command: {@code PASS} or {@code APOP} of POP3,
     *     {@code LOGIN} of IMAP
     * @return a trigger
     */
    public FaultTrigger mechanism(String name) {
        return and(FaultCondition.MECHANISM, name);
    }

    /**
     * Only for this client.
     *
     * @param address its IP address, with {@code *} for any characters
     * @return a trigger
     */
    public FaultTrigger client(String address) {
        return and(FaultCondition.CLIENT, address);
    }

    /**
     * Only for clients that have introduced themselves like this.
     *
     * @param name the argument of HELO, EHLO or LHLO, with {@code *} for any characters
     * @return a trigger
     */
    public FaultTrigger helo(String name) {
        return and(FaultCondition.HELO, name);
    }

    /**
     * Only where this mailbox is named or selected.
     *
     * @param name the mailbox, with {@code *} for any characters
     * @return a trigger
     */
    public FaultTrigger mailbox(String name) {
        return and(FaultCondition.MAILBOX, name);
    }

    /**
     * Only with such a message.
     *
     * @param query which messages
     * @return a trigger
     */
    public FaultTrigger mail(MailQuery query) {
        return new FaultTrigger(moment, conditions.with(query), occurrences);
    }

    /**
     * Only in these protocols.
     *
     * @param protocols which, one at least
     * @return a trigger
     */
    public FaultTrigger over(MailProtocol... protocols) {
        return new FaultTrigger(moment, conditions.over(List.of(protocols)), occurrences);
    }

    /**
     * Only while more clients are connected to the listener than that, the new one included.
     *
     * @param connections how many are good
     * @return a trigger
     */
    public FaultTrigger withMoreConnectionsThan(int connections) {
        return new FaultTrigger(moment, conditions.withMoreConnectionsThan(connections), occurrences);
    }

    private FaultTrigger occurring(Occurrences other) {
        return new FaultTrigger(moment, conditions, other);
    }

    /**
     * Only the first time.
     *
     * @return a trigger
     */
    public FaultTrigger once() {
        return times(1);
    }

    /**
     * Only so many times.
     *
     * @param count how many times it strikes
     * @return a trigger
     */
    public FaultTrigger times(int count) {
        return occurring(occurrences.times(count));
    }

    /**
     * Passes over the first moments.
     *
     * @param count how many are passed over
     * @return a trigger
     */
    public FaultTrigger after(int count) {
        return occurring(occurrences.after(count));
    }

    /**
     * Only every so many times: with 3 the third time, the sixth, and so on.
     *
     * @param count at every which time
     * @return a trigger
     */
    public FaultTrigger every(int count) {
        return occurring(occurrences.every(count));
    }

    /**
     * Only sometimes. The same moments with the same seed have the same faults; where connections run at once, also
     * {@linkplain #per(CountedPer) count per connection or recipient}, so that it does not matter who comes first.
     *
     * @param probability above 0, at most 1
     * @param seed of the randomness
     * @return a trigger
     */
    public FaultTrigger withProbability(double probability, long seed) {
        return occurring(occurrences.probability(probability, seed));
    }

    /**
     * Only for a time, which begins with the first moment that meets the conditions. Measured by the server's clock.
     *
     * @param time how long
     * @return a trigger
     */
    public FaultTrigger lasting(Duration time) {
        return occurring(occurrences.lasting(time));
    }

    /**
     * Only when there are more such moments than that within a time. Measured by the server's clock.
     *
     * @param count how many are good
     * @param time within which time
     * @return a trigger
     */
    public FaultTrigger beyond(int count, Duration time) {
        return occurring(occurrences.beyond(count, time));
    }

    /**
     * Counts by itself what belongs to each client, recipient and so on.
     *
     * @param what for what there are numbers of their own
     * @return a trigger
     */
    public FaultTrigger per(CountedPer what) {
        return occurring(occurrences.per(what));
    }
}
