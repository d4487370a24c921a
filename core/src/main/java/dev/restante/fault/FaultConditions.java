package dev.restante.fault;

import dev.restante.fault.Moment.Event;
import dev.restante.query.MailQuery;
import dev.restante.settings.MailProtocol;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link FaultRule} asks of a conversation at its moment: all of it has to hold. Immutable. */
public final class FaultConditions {

    static final FaultConditions NONE = new FaultConditions(Map.of(), Set.of(), null, 0);

    private final Map<FaultCondition, String> values;
    private final Set<MailProtocol> protocols;
    private final @Nullable MailQuery mail;
    private final int moreConnectionsThan;

    private FaultConditions(
            Map<FaultCondition, String> values,
            Set<MailProtocol> protocols,
            @Nullable MailQuery mail,
            int moreConnectionsThan) {
        this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
        this.protocols = protocols.isEmpty() ? Set.of() : EnumSet.copyOf(protocols);
        this.mail = mail;
        this.moreConnectionsThan = moreConnectionsThan;
    }

    FaultConditions and(FaultCondition condition, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "'%s' needs a value, without it any %1$s will do".formatted(condition.key()));
        }
        requireNew(!values.containsKey(condition), condition.key(), "a * in it stands for any characters");
        Map<FaultCondition, String> more = new EnumMap<>(FaultCondition.class);
        more.putAll(values);
        more.put(condition, OneLine.require(value));
        return new FaultConditions(more, protocols, mail, moreConnectionsThan);
    }

    FaultConditions over(Collection<MailProtocol> some) {
        if (some.isEmpty()) {
            throw new IllegalArgumentException("'protocol' needs one at least, without it all of them will do");
        }
        requireNew(protocols.isEmpty(), "protocol", "it takes several at once");
        return new FaultConditions(values, EnumSet.copyOf(some), mail, moreConnectionsThan);
    }

    FaultConditions with(MailQuery query) {
        requireNew(mail == null, "mail", "join two queries with 'and'");
        return new FaultConditions(values, protocols, query, moreConnectionsThan);
    }

    private static void requireNew(boolean isNew, String key, String hint) {
        if (!isNew) {
            throw new IllegalArgumentException("'%s' is asked already: %s".formatted(key, hint));
        }
    }

    FaultConditions withMoreConnectionsThan(int connections) {
        requireNew(moreConnectionsThan == 0, "moreConnectionsThan", "only the greater number would matter");
        if (connections < 1) {
            throw new IllegalArgumentException(
                    "A number of connections is at least 1, not %d: onConnect().close() lets nobody in"
                            .formatted(connections));
        }
        return new FaultConditions(values, protocols, mail, connections);
    }

    /**
     * What is asked.
     *
     * @return values by condition, in the order of the conditions
     */
    public Map<FaultCondition, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /**
     * Which protocols it is about.
     *
     * @return some of them, in their order; empty for all
     */
    public Set<MailProtocol> protocols() {
        return Collections.unmodifiableSet(protocols);
    }

    /**
     * What is asked of the message.
     *
     * @return the query; empty if it can be any
     */
    public Optional<MailQuery> mail() {
        return Optional.ofNullable(mail);
    }

    /**
     * Beyond how many open connections of the listener it holds, the new one included.
     *
     * @return the number; 0 if it does not matter
     */
    public int moreConnectionsThan() {
        return moreConnectionsThan;
    }

    /** What speaks against asking this at a moment; empty if nothing does. */
    String objection(Moment moment) {
        return Stream.concat(
                        Stream.of(ofProtocols(moment), ofMail(moment), ofConnections(moment)),
                        values.keySet().stream().map(each -> each.objection(moment, protocolsAt(moment))))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** In which protocols a rule can strike that asks this. */
    Set<MailProtocol> protocolsAt(Moment moment) {
        return moment.protocols().stream()
                .filter(each -> protocols.isEmpty() || protocols.contains(each))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MailProtocol.class)));
    }

    private String ofMail(Moment moment) {
        boolean there = moment.event() == Event.MESSAGE || moment.event() == Event.STORED;
        return mail == null || there
                ? ""
                : "'mail' cannot be asked at '%s': use 'message' (not stored yet) or 'stored'".formatted(moment);
    }

    private String ofProtocols(Moment moment) {
        return !protocolsAt(moment).isEmpty()
                ? ""
                : "'protocol' leaves nothing: '%s' is there in %s only".formatted(moment, moment.protocols());
    }

    private String ofConnections(Moment moment) {
        boolean begins = moment.event() == Event.CONNECT || moment.event() == Event.GREETING;
        return moreConnectionsThan == 0 || begins
                ? ""
                : "'moreConnectionsThan' cannot be asked at '%s': use 'connect' or 'greeting'".formatted(moment);
    }

    /** Says in words what is asked. */
    @Override
    public String toString() {
        Stream<String> asked =
                values.entrySet().stream().map(each -> each.getKey().key() + " " + each.getValue());
        Stream<String> more = Stream.of(
                        protocols.isEmpty() ? "" : "over " + protocols,
                        mail == null ? "" : mail.toString(),
                        moreConnectionsThan == 0 ? "" : "with more than " + moreConnectionsThan + " connections")
                .filter(each -> !each.isEmpty());
        return Stream.concat(asked, more).collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaultConditions that
                && values.equals(that.values)
                && protocols.equals(that.protocols)
                && moreConnectionsThan == that.moreConnectionsThan
                && Objects.equals(mail, that.mail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, protocols, mail, moreConnectionsThan);
    }
}
