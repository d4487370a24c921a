package dev.restante.strike;

import dev.restante.decode.CanonicalAddress;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.fault.Smtp;
import dev.restante.fault.Verb;
import dev.restante.magic.MagicAddress;
import dev.restante.magic.Role;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that addresses ask for by themselves, made when an address is seen first. Only so many addresses are kept:
 * one that was not seen for long begins to count anew. Safe for several threads.
 */
final class MagicRules {

    private static final int MAX_ADDRESSES = 10_000;

    /** Of one message; each looks at all of its recipients. */
    private static final int MAX_AT_ONCE = 100;

    private final Function<FaultRule, Rule> maker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Named, Rules> known =
            new LinkedHashMap<>(16, 0.75f, true); // guarded by lock; the next to go first

    private record Named(Role role, String address) {

        Named {
            address = CanonicalAddress.of(address).toString().toLowerCase(Locale.ROOT);
        }

        String domain() {
            return CanonicalAddress.of(address).domain();
        }
    }

    private record Rules(List<Rule> together, List<Rule> inTurn) {}

    MagicRules(Function<FaultRule, Rule> maker) {
        this.maker = maker;
    }

    /** Whether an address has anything to say at a moment. */
    static boolean mayStrikeAt(Event event, @Nullable Verb verb, Position position) {
        return switch (event) {
            case COMMAND -> position == Position.BEFORE && (verb == Smtp.MAIL || verb == Smtp.RCPT);
            case LOGIN, MESSAGE, STORED -> true;
            default -> false;
        };
    }

    /** How rules strike, in order: those that go along with others, then at most one that does not. */
    List<Strike> strikesAt(Occasion occasion, InstantSource clock, Consumer<Strike> recorder) {
        List<Rules> asked = named(occasion)
                .filter(each -> MagicAddress.mayHaveTags(each.address))
                .distinct()
                .limit(MAX_AT_ONCE)
                .map(this::rules)
                .toList();
        List<Strike> strikes = new ArrayList<>();
        Consumer<Strike> taken = recorder.andThen(strikes::add);
        for (Rules each : asked) {
            for (Rule rule : each.together) {
                rule.tryAt(occasion, clock, taken);
            }
        }
        for (Rules each : asked) {
            for (Rule rule : each.inTurn) {
                if (rule.tryAt(occasion, clock, taken) != null) {
                    return strikes;
                }
            }
        }
        return strikes;
    }

    private static Stream<Named> named(Occasion occasion) {
        Circumstances known = occasion.circumstances();
        if (occasion.event() == Event.LOGIN) {
            return named(Role.USER, List.of(known.user()));
        }
        String sender = known.sender();
        Stream<Named> senders = sender == null ? Stream.of() : named(Role.SENDER, List.of(sender));
        return Stream.concat(named(Role.RECIPIENT, known.recipients()), senders);
    }

    private static Stream<Named> named(Role role, Collection<String> addresses) {
        return addresses.stream().filter(MagicAddress::mayHaveTags).map(each -> new Named(role, each));
    }

    private Rules rules(Named named) {
        lock.lock();
        try {
            Rules rules = known.computeIfAbsent(named, this::make);
            if (known.size() > MAX_ADDRESSES) {
                known.remove(known.keySet().iterator().next());
            }
            return rules;
        } finally {
            lock.unlock();
        }
    }

    private Rules make(Named named) {
        MagicAddress asks = MagicAddress.read(named.address, named.role);
        return new Rules(
                asks.together().stream().map(maker).toList(),
                asks.inTurn().stream().map(maker).toList());
    }

    /** Forgets what was counted. */
    void clear() {
        lock.lock();
        try {
            known.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what was counted of the addresses of a domain. */
    void clear(String domain) {
        lock.lock();
        try {
            known.keySet().removeIf(each -> each.domain().equals(domain));
        } finally {
            lock.unlock();
        }
    }
}
