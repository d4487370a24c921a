package dev.restante.strike;

import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.fault.Verb;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fault rules of a server and of all its scopes. Safe for several threads. */
public final class RuleBook {

    private static final int MAX_RULES = 10_000;

    private static final Comparator<Rule> FIRST_PRIORITY =
            Comparator.<Rule>comparingInt(each -> each.rule().priority()).reversed();

    /** A number has room behind so much of a name. */
    private static final int MAX_BASE = 90;

    private final InstantSource clock;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile List<Rule> rules = List.of(); // written under lock; each value is final, in the order of trying
    private volatile int version; // written under lock
    private final AtomicLong connections = new AtomicLong();
    private volatile Runnable listener = () -> {};
    private volatile Runnable watcher = () -> {};
    private final @Nullable MagicRules magic; // null where addresses ask for nothing

    /**
     * An empty book, for which all addresses are ordinary ones.
     *
     * @param clock tells the time for rules that count by it; must not fail
     * @param patience how long a test waits for a rule to strike
     */
    public RuleBook(InstantSource clock, Duration patience) {
        this(clock, patience, false);
    }

    /**
     * An empty book.
     *
     * @param clock tells the time for rules that count by it; must not fail
     * @param patience how long a test waits for a rule to strike
     * @param magicAddresses whether addresses can ask for faults
     */
    public RuleBook(InstantSource clock, Duration patience, boolean magicAddresses) {
        this.clock = clock;
        this.patience = patience;
        this.magic = magicAddresses ? new MagicRules(rule -> new Rule(this, rule, "", patience)) : null;
    }

    /**
     * Hears of each rule that is added or switched on.
     *
     * @param whenChanged what is run then, by the thread that does it
     */
    public void onChange(Runnable whenChanged) {
        listener = whenChanged;
    }

    /**
     * Hears of everything: each rule that is added, switched or removed, and each strike.
     *
     * @param whenChanged what is run then, perhaps under a lock, so it must be quick
     */
    public void watch(Runnable whenChanged) {
        watcher = whenChanged;
    }

    /** To be called when something has happened to one of the rules. */
    void noteChange() {
        watcher.run();
    }

    /**
     * Tells whether anything can strike: where nothing can, nothing else of this costs anything.
     *
     * @return whether there is no rule, and no address can ask for one
     */
    public boolean isEmpty() {
        return rules.isEmpty() && magic == null;
    }

    /**
     * Numbers a connection.
     *
     * @return a number that no other one has
     */
    public long newConnection() {
        return connections.incrementAndGet();
    }

    /**
     * Counts the changes of the book.
     *
     * @return another number after each rule that was added or switched on
     */
    public int version() {
        return version;
    }

    /**
     * When a rule was added, or switched on last, in versions of the book.
     *
     * @param after later than this one
     * @param upTo and with this one at the latest
     */
    public record Era(int after, int upTo) {

        /** Any rule. */
        public static final Era ALWAYS = new Era(-1, Integer.MAX_VALUE);

        private boolean has(Rule rule) {
            return rule.cameAt() > after && rule.cameAt() <= upTo;
        }
    }

    /**
     * Tells whether a rule may strike at a moment, without a look at who it is: nearly always none does.
     *
     * @param event what happens
     * @param verb for a command, which
     * @param position where in it
     * @param octets after how many octets
     * @return whether it is worth to ask further
     */
    public boolean mayStrikeAt(Event event, @Nullable Verb verb, Position position, long octets) {
        for (Rule rule : rules) {
            if (rule.isAt(event, verb, position, octets)) {
                return true;
            }
        }
        return magic != null && MagicRules.mayStrikeAt(event, verb, position);
    }

    /**
     * Finds what strikes: a rule that somebody has added, or else what the addresses ask for that are named.
     *
     * @param occasion what happens
     * @param era only rules of it
     * @param recorder writes each strike down, before anybody who waits for the rule hears of it
     * @return the strikes in order, of which only the last may change the answer; empty if nothing strikes
     */
    public List<Strike> strikesAt(Occasion occasion, Era era, Consumer<Strike> recorder) {
        for (Rule rule : rules) {
            Strike strike = era.has(rule) ? rule.tryAt(occasion, clock, recorder) : null;
            if (strike != null) {
                return List.of(strike);
            }
        }
        return magic == null ? List.of() : magic.strikesAt(occasion, clock, recorder);
    }

    /**
     * Tells after how many octets of content a rule may strike.
     *
     * @param verb in which command
     * @param position received or sent
     * @return the numbers, smallest first
     */
    public long[] octets(Verb verb, Position position) {
        return rules.stream()
                .map(each -> each.rule().moment())
                .filter(each -> each.event() == Event.COMMAND && each.position() == position)
                .filter(each -> each.verbs().isEmpty() || each.verbs().contains(verb))
                .mapToLong(each -> each.octets())
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * Adds a rule.
     *
     * @param rule the rule
     * @param domain to which domain it belongs; empty if it is the server's
     * @return the rule at work, with a name of its own
     */
    public ActiveFault add(FaultRule rule, String domain) {
        Rule added = addQuietly(rule, domain);
        listener.run();
        noteChange();
        return added;
    }

    private Rule addQuietly(FaultRule rule, String domain) {
        lock.lock();
        try {
            if (rules.size() >= MAX_RULES) {
                throw new IllegalStateException("There are " + MAX_RULES + " fault rules already: remove some");
            }
            Rule added = new Rule(this, rule.named(freeName(rule.name(), domain)), domain, patience);
            List<Rule> more = new ArrayList<>(rules);
            more.add(added);
            more.sort(FIRST_PRIORITY); // stable: of equals, the first stays it
            added.comes(version + 1);
            rules = List.copyOf(more);
            version++;
            return added;
        } finally {
            lock.unlock();
        }
    }

    void switchOn(Rule rule) {
        lock.lock();
        try {
            rule.comes(version + 1);
            version++;
        } finally {
            lock.unlock();
        }
        listener.run();
        noteChange();
    }

    private String freeName(String wanted, String domain) {
        Set<String> taken = rules.stream()
                .filter(each -> each.isOf(domain))
                .map(ActiveFault::name)
                .collect(Collectors.toSet());
        String name = wanted.isEmpty() ? "rule 1" : wanted;
        String base = wanted.isEmpty() ? "rule" : wanted.substring(0, Math.min(wanted.length(), MAX_BASE));
        for (int i = 2; taken.contains(name); i++) {
            name = base + " " + i;
        }
        return name;
    }

    /**
     * The rules of a domain.
     *
     * @param domain whose; empty for those of the server itself
     * @return in the order in which they are tried
     */
    public List<ActiveFault> list(String domain) {
        return rules.stream()
                .filter(each -> each.isOf(domain))
                .map(ActiveFault.class::cast)
                .toList();
    }

    /**
     * All rules.
     *
     * @return in the order in which they are tried
     */
    public List<ActiveFault> list() {
        return List.copyOf(rules);
    }

    boolean holds(Rule rule) {
        return rules.contains(rule);
    }

    void remove(Rule rule) {
        removeIf(each -> each == rule);
    }

    private void removeIf(Predicate<Rule> which) {
        lock.lock();
        try {
            rules = rules.stream().filter(which.negate()).toList();
        } finally {
            lock.unlock();
        }
        noteChange();
    }

    /**
     * Removes the rules of a domain.
     *
     * @param domain whose; empty for those of the server itself
     */
    public void clear(String domain) {
        removeIf(each -> each.isOf(domain));
        if (magic != null) {
            magic.clear(domain);
        }
    }

    /** Removes all rules, and forgets what addresses have asked for. */
    public void clear() {
        removeIf(each -> true);
        if (magic != null) {
            magic.clear();
        }
    }
}
