package dev.restante.fault;

import dev.restante.settings.MailProtocol;
import dev.restante.words.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule of scripted misbehaviour: when it strikes, and with what. Immutable.
 *
 * <pre>{@code
 * FaultRule busy = on(Smtp.RCPT).to("jane@example.com").times(2).reply(451, "4.7.1", "Try again later").named("busy");
 * server.faults().add(busy);
 * }</pre>
 *
 * <p>Where several rules meet at a moment, the one of the highest {@link #priority} strikes, of equal ones the one that
 * was added first, and the others do not count that moment.
 */
public final class FaultRule extends FaultActions {

    private static final int MAX_FAULTS = 20;
    private static final int MAX_NAME = 100;

    private final String name;
    private final int priority;
    private final Moment moment;
    private final FaultConditions conditions;
    private final Occurrences occurrences;
    private final List<Fault> faults;

    FaultRule(Moment moment, FaultConditions conditions, Occurrences occurrences) {
        this("", 0, moment, conditions, occurrences, List.of());
    }

    private FaultRule(
            String name,
            int priority,
            Moment moment,
            FaultConditions conditions,
            Occurrences occurrences,
            List<Fault> faults) {
        this.name = name;
        this.priority = priority;
        this.moment = moment;
        this.conditions = conditions;
        this.occurrences = occurrences;
        this.faults = List.copyOf(faults);
    }

    @Override
    public FaultRule with(Fault fault) {
        requirePossible(fault);
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new FaultRule(name, priority, moment, conditions, occurrences, more);
    }

    private void requirePossible(Fault fault) {
        String objection = objection(fault);
        if (!objection.isEmpty()) {
            throw new IllegalArgumentException("'%s' cannot strike at '%s': %s".formatted(fault, moment, objection));
        }
        boolean ended = !faults.isEmpty() && ends(faults.get(faults.size() - 1));
        if (ended) {
            throw new IllegalArgumentException(
                    "Nothing can follow '%s', and so '%s' cannot".formatted(faults.get(faults.size() - 1), fault));
        }
        if (fault instanceof Answer answer && answersAlready(answer.protocols())) {
            throw new IllegalArgumentException("A rule has one answer for each protocol, and this one has '%s' already"
                    .formatted(faults.stream()
                            .filter(Answer.class::isInstance)
                            .map(Fault::toString)
                            .collect(Collectors.joining("', '"))));
        }
        if (faults.size() == MAX_FAULTS) {
            throw new IllegalArgumentException("A rule has at most " + MAX_FAULTS + " faults");
        }
    }

    private String objection(Fault fault) {
        String objection = fault.objection(moment);
        Set<MailProtocol> protocols = conditions.protocolsAt(moment);
        boolean strikes = protocols.stream().anyMatch(fault::isFor);
        return !objection.isEmpty() || strikes ? objection : "it is for other protocols than " + protocols;
    }

    /** What ends only some of its protocols, as BYE does, lets a rule go on in the others. */
    private boolean ends(Fault fault) {
        return conditions.protocolsAt(moment).stream().allMatch(fault::ends);
    }

    private boolean answersAlready(Set<MailProtocol> protocols) {
        return faults.stream()
                .filter(Answer.class::isInstance)
                .anyMatch(each -> protocols.stream().anyMatch(each::isFor));
    }

    /**
     * Reads a JSON object: {@code {"on": "SMTP RCPT", "if": {"to": "jane@example.com"}, "count": {"times": 2}, "do":
     * {"reply": {"code": 451, "enhanced": "4.7.1", "text": "Try again later"}}}}. What the methods of Java refuse is
     * refused here too.
     *
     * @param json as maps, lists, strings, numbers and booleans
     * @return the rule
     * @throws FaultSyntaxException if it cannot be understood, or cannot be; the message names the field
     */
    public static FaultRule ofJson(Map<String, ?> json) {
        return FaultJson.read(json);
    }

    /**
     * Writes this rule as {@link #ofJson} reads it.
     *
     * @return maps, lists, strings and numbers
     * @throws IllegalStateException if it asks for mails by a piece of Java
     *     ({@link dev.restante.query.MailQuery#matching})
     */
    public Map<String, Object> toJson() {
        return FaultJson.write(this);
    }

    /**
     * This rule with a name, by which a test can ask how often it struck, and remove it.
     *
     * @param newName one line
     * @return another rule
     * @throws IllegalArgumentException if it is blank, or longer than 100 characters
     */
    public FaultRule named(String newName) {
        if (newName.isBlank() || newName.length() > MAX_NAME || newName.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A rule has a name of 1 to " + MAX_NAME + " characters in one line, not " + Shown.quoted(newName));
        }
        return new FaultRule(newName, priority, moment, conditions, occurrences, faults);
    }

    /**
     * This rule with another priority.
     *
     * @param newPriority higher ones strike first; 0 where nothing was said
     * @return another rule
     */
    public FaultRule priority(int newPriority) {
        return new FaultRule(name, newPriority, moment, conditions, occurrences, faults);
    }

    /**
     * The name.
     *
     * @return the name; empty if it has none
     */
    public String name() {
        return name;
    }

    /**
     * The priority.
     *
     * @return 0 unless it was given another
     */
    public int priority() {
        return priority;
    }

    /**
     * When it strikes.
     *
     * @return the moment
     */
    public Moment moment() {
        return moment;
    }

    /**
     * What has to hold then.
     *
     * @return the conditions
     */
    public FaultConditions conditions() {
        return conditions;
    }

    /**
     * How often it strikes.
     *
     * @return the numbers
     */
    public Occurrences occurrences() {
        return occurrences;
    }

    /**
     * What happens.
     *
     * @return one fault at least, in order
     */
    public List<Fault> faults() {
        return faults;
    }

    /** Says in one line what the rule does. */
    @Override
    public String toString() {
        String when = List.of(moment, conditions, occurrences).stream()
                .map(Object::toString)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        String what = faults.stream().map(Fault::toString).collect(Collectors.joining(", then "));
        return (name.isEmpty() ? "" : name + ": ") + "on " + when + ": " + what
                + (priority == 0 ? "" : " (priority " + priority + ")");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaultRule that
                && name.equals(that.name)
                && priority == that.priority
                && moment.equals(that.moment)
                && conditions.equals(that.conditions)
                && occurrences.equals(that.occurrences)
                && faults.equals(that.faults);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, priority, moment, conditions, occurrences, faults);
    }
}
