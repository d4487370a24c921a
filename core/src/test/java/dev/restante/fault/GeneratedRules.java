package dev.restante.fault;

import dev.restante.fault.Answer.Status.Word;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.query.MailQuery;
import dev.restante.settings.MailProtocol;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rules of all kinds. A piece that cannot go with those before it is left out. */
final class GeneratedRules {

    private static final List<Verb> VERBS = Stream.of(Smtp.values(), Pop3.values(), Imap.values())
            .<Verb>flatMap(Stream::of)
            .toList();

    private GeneratedRules() {}

    static Arbitrary<FaultRule> rules() {
        return Combinators.combine(
                        moments(),
                        conditions().list().ofMaxSize(4),
                        counts().list().ofMaxSize(4),
                        faults().list().ofMinSize(1).ofMaxSize(6),
                        names().list().ofMaxSize(2))
                .as(GeneratedRules::rule);
    }

    private static FaultRule rule(
            Moment moment,
            List<UnaryOperator<FaultTrigger>> conditions,
            List<UnaryOperator<FaultTrigger>> counts,
            List<Fault> faults,
            List<UnaryOperator<FaultRule>> names) {
        FaultTrigger trigger = new FaultTrigger(moment);
        for (UnaryOperator<FaultTrigger> each :
                Stream.concat(conditions.stream(), counts.stream()).toList()) {
            trigger = unlessRefused(trigger, each);
        }
        FaultRule rule = first(trigger, faults);
        for (Fault each : faults) {
            rule = unlessRefused(rule, soFar -> soFar.with(each));
        }
        for (UnaryOperator<FaultRule> each : names) {
            rule = unlessRefused(rule, each);
        }
        return rule;
    }

    /** A delay goes with everything. */
    private static FaultRule first(FaultTrigger trigger, List<Fault> faults) {
        try {
            return trigger.with(faults.get(0));
        } catch (IllegalArgumentException e) {
            return trigger.delay(Duration.ofMillis(10));
        }
    }

    private static <T> T unlessRefused(T soFar, UnaryOperator<T> more) {
        try {
            return more.apply(soFar);
        } catch (IllegalArgumentException e) {
            return soFar;
        }
    }

    private static Arbitrary<Moment> moments() {
        Arbitrary<Moment> commands = Arbitraries.of(VERBS)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(Moment::at);
        Arbitrary<Moment> events = Arbitraries.of(Event.class).map(Moment::at);
        return Combinators.combine(
                        Arbitraries.oneOf(commands, events), Arbitraries.of(Position.class), Arbitraries.longs())
                .as((moment, position, octets) -> unlessRefused(
                        moment, usual -> usual.at(position, position.isInContent() ? octets & Long.MAX_VALUE : 0)));
    }

    private static Arbitrary<UnaryOperator<FaultTrigger>> conditions() {
        Arbitrary<UnaryOperator<FaultTrigger>> values = Combinators.combine(
                        Arbitraries.of(FaultCondition.class), lines(20))
                .as((condition, value) -> trigger -> trigger.and(condition, value));
        Arbitrary<UnaryOperator<FaultTrigger>> protocols = Arbitraries.of(MailProtocol.class)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(some -> trigger -> trigger.over(some.toArray(MailProtocol[]::new)));
        Arbitrary<UnaryOperator<FaultTrigger>> mail = Arbitraries.of(
                        "subject:welcome", "from:a OR -to=b@example.com larger:20", "", "\"he said\" has:attachment")
                .map(MailQuery::parse)
                .map(query -> trigger -> trigger.mail(query));
        Arbitrary<UnaryOperator<FaultTrigger>> connections = counts(FaultTrigger::withMoreConnectionsThan);
        return Arbitraries.oneOf(values, protocols, mail, connections);
    }

    private static Arbitrary<UnaryOperator<FaultTrigger>> counts() {
        return Arbitraries.oneOf(
                counts(FaultTrigger::times),
                counts(FaultTrigger::after),
                counts(FaultTrigger::every),
                Arbitraries.of(CountedPer.class).map(per -> trigger -> trigger.per(per)),
                times().map(time -> trigger -> trigger.lasting(time)),
                Combinators.combine(integers(), times()).as((count, time) -> trigger -> trigger.beyond(count, time)),
                Combinators.combine(Arbitraries.doubles().between(0, 1), Arbitraries.longs())
                        .as((chance, seed) -> trigger -> trigger.withProbability(chance, seed)));
    }

    private static Arbitrary<UnaryOperator<FaultTrigger>> counts(
            BiFunction<FaultTrigger, Integer, FaultTrigger> method) {
        return integers().map(count -> trigger -> method.apply(trigger, count));
    }

    private static Arbitrary<UnaryOperator<FaultRule>> names() {
        return Arbitraries.oneOf(
                lines(30).map(name -> rule -> rule.named(name)),
                Arbitraries.integers().map(priority -> rule -> rule.priority(priority)));
    }

    static Arbitrary<Fault> faults() {
        return Arbitraries.oneOf(answers(), onWire(), edits(), changes(), certificates());
    }

    private static Arbitrary<Fault> answers() {
        Arbitrary<Fault> replies = Combinators.combine(
                        Arbitraries.integers().between(200, 599),
                        Arbitraries.of("", "4.7.1", "5.0.999"),
                        lines(10).list().ofMaxSize(3))
                .as(Answer.Reply::new);
        return Arbitraries.oneOf(
                replies,
                Combinators.combine(codes(), lines(10)).as(Answer.Err::new),
                Combinators.combine(Arbitraries.of(Word.class), codes(), lines(10))
                        .as(Answer.Status::new));
    }

    private static Arbitrary<Fault> onWire() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new WireFault.Close(),
                        new WireFault.Reset(),
                        new WireFault.Stall(),
                        new HandshakeFault.BrokenHandshake()),
                Combinators.combine(pauses(), pauses(), Arbitraries.longs()).as(WireFault.Delay::new),
                integers().map(WireFault.Throttle::new),
                Combinators.combine(integers(), pauses()).as(WireFault.Dribble::new),
                Combinators.combine(Arbitraries.integers().between(1, 1000), Arbitraries.longs())
                        .as(WireFault.Garbage::new),
                lines(10).list().ofMinSize(1).ofMaxSize(3).map(UnsolicitedResponse.Untagged::new),
                Combinators.combine(codes(), lines(10)).as(UnsolicitedResponse.Bye::new));
    }

    private static Arbitrary<Fault> edits() {
        return Arbitraries.oneOf(
                Arbitraries.of(new ReplyEdit.Truncate(), new ReplyEdit.Duplicate()),
                Arbitraries.of(ReplyEdit.WrongTag.NOBODYS, "*", "+", "A1").map(ReplyEdit.WrongTag::new));
    }

    private static Arbitrary<Fault> changes() {
        return Arbitraries.oneOf(
                Combinators.combine(lines(10), Arbitraries.integers().between(0, 5))
                        .as(StateChange.Expunge::new),
                Combinators.combine(lines(10), lines(10)).as(StateChange.NewMessage::new),
                ofMailbox(StateChange.NewUidValidity::new),
                ofMailbox(StateChange.DeleteMailbox::new),
                ofMailbox(StateChange.MakeReadOnly::new),
                Arbitraries.of(new StateChange.FillQuota(), new StateChange.ExpireTokens()),
                lines(10).map(text -> new StateChange.Bounce("5.1.1", text)));
    }

    private static Arbitrary<Fault> ofMailbox(Function<String, Fault> make) {
        return lines(10).map(make);
    }

    private static Arbitrary<Fault> certificates() {
        return Arbitraries.of(CertificateFlaw.class).map(HandshakeFault.SwappedCertificate::new);
    }

    private static Arbitrary<Integer> integers() {
        return Arbitraries.integers().between(1, Integer.MAX_VALUE);
    }

    private static Arbitrary<Duration> times() {
        return Arbitraries.longs().between(1, Duration.ofDays(300).toNanos()).map(Duration::ofNanos);
    }

    private static Arbitrary<Duration> pauses() {
        return Arbitraries.integers().between(0, 40_000_000).map(Duration::ofMillis);
    }

    private static Arbitrary<String> codes() {
        return Arbitraries.of("", "UNAVAILABLE", "SYS/TEMP", "CODE {x} \"y\"");
    }

    private static Arbitrary<String> lines(int most) {
        return Arbitraries.oneOf(
                Arbitraries.of("", "INBOX", "*@example.com", "<>", "[IN-USE] no", "[", "all", "451 4.7.1 x", "\"\\"),
                Arbitraries.strings().excludeChars('\r', '\n', '\0').ofMaxLength(most));
    }
}
