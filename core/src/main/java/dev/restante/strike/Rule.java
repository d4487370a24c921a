package dev.restante.strike;

import dev.restante.decode.CanonicalAddress;
import dev.restante.fault.ActiveFault;
import dev.restante.fault.CountedPer;
import dev.restante.fault.FaultCondition;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Moment;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.fault.Verb;
import dev.restante.settings.MailProtocol;
import dev.restante.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A rule at work: whose it is, and what it has counted. Safe for several threads. */
final class Rule implements ActiveFault {

    /** Clients that never come again must not fill the memory. */
    private static final int MAX_COUNTS = 10_000;

    private final RuleBook book;
    private final FaultRule rule;
    private final String domain;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition struck = lock.newCondition();
    private final Map<String, Count> counts = new LinkedHashMap<>(); // guarded by lock; the oldest first
    private long strikes; // guarded by lock
    private volatile boolean on = true;
    private volatile int cameAt; // written under the book's lock

    /**
     * A rule that has not counted anything yet.
     *
     * @param domain of whom it is; empty if it is the server's
     * @param patience how long somebody waits for it to strike
     */
    Rule(RuleBook book, FaultRule rule, String domain, Duration patience) {
        this.book = book;
        this.rule = rule;
        this.domain = domain;
        this.patience = patience;
    }

    /** It strikes from this version of the book on. */
    void comes(int version) {
        cameAt = version;
        on = true;
    }

    int cameAt() {
        return cameAt;
    }

    boolean isOf(String scope) {
        return domain.equals(scope);
    }

    /** Null if it does not strike. */
    @Nullable
    Strike tryAt(Occasion occasion, InstantSource clock, Consumer<Strike> recorder) {
        boolean meets = isAt(occasion.event(), occasion.verb(), occasion.position(), occasion.octets())
                && isItsTurn(occasion)
                && doesSomethingIn(occasion.place().protocol())
                && concerns(occasion)
                && Matcher.holds(rule.conditions(), occasion);
        return meets ? count(occasion, clock.instant(), recorder) : null;
    }

    /** Before a login, one that asks for the user waits until that is known; all others have been asked by then. */
    private boolean isItsTurn(Occasion occasion) {
        return asksForUser() ? !occasion.comesAgain() : !occasion.again();
    }

    private boolean asksForUser() {
        return !domain.isEmpty()
                || rule.occurrences().per() == CountedPer.USER
                || rule.conditions().values().containsKey(FaultCondition.USER)
                || rule.conditions().values().containsKey(FaultCondition.DOMAIN);
    }

    boolean isAt(Event event, @Nullable Verb verb, Position position, long octets) {
        Moment moment = rule.moment();
        return on
                && event == moment.event()
                && position == moment.position()
                && octets == moment.octets()
                && (moment.verbs().isEmpty() || verb != null && moment.verbs().contains(verb));
    }

    /** Who waits for a strike may look for it in its conversation at once, so it is recorded before it counts. */
    private @Nullable Strike count(Occasion occasion, Instant now, Consumer<Strike> recorder) {
        String key = CountKey.of(rule.occurrences().per(), occasion);
        lock.lock();
        try {
            Count count = count(key);
            if (!count.strikesAt(now)) {
                return null;
            }
            long randomness = count.strikes() + ((long) key.hashCode() << Integer.SIZE);
            Strike strike = new Strike(rule, strikes + 1, randomness, now, this::isAbout);
            recorder.accept(strike);
            strikes++;
            struck.signalAll();
            book.noteChange();
            return strike;
        } finally {
            lock.unlock();
        }
    }

    /** A reply of SMTP alone is none in IMAP, and to strike there would only use the count up. */
    private boolean doesSomethingIn(MailProtocol protocol) {
        return rule.faults().stream().anyMatch(each -> each.isFor(protocol));
    }

    private boolean concerns(Occasion occasion) {
        return domain.isEmpty() || occasion.addresses().stream().anyMatch(this::isOfDomain);
    }

    private boolean isOfDomain(String address) {
        return domain.isEmpty() || CanonicalAddress.of(address).domain().equals(domain);
    }

    private boolean isAbout(String recipient) {
        return isOfDomain(recipient) && Matcher.isMeant(rule.conditions(), recipient);
    }

    private Count count(String key) {
        Count count = counts.computeIfAbsent(key, each -> new Count(rule.occurrences(), each));
        if (counts.size() > MAX_COUNTS) {
            counts.remove(counts.keySet().iterator().next());
        }
        return count;
    }

    @Override
    public Optional<String> scope() {
        return domain.isEmpty() ? Optional.empty() : Optional.of(domain);
    }

    @Override
    public FaultRule rule() {
        return rule;
    }

    @Override
    public long strikes() {
        lock.lock();
        try {
            return strikes;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void awaitStrikes(long count) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (strikes < count) {
                if (left <= 0) {
                    throw new AssertionError("Expected the fault '%s' to strike %s within %s, but it %s. It is %s"
                            .formatted(name(), times(count), Times.written(patience), struck(strikes), rule));
                }
                left = struck.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + rule, e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isOn() {
        return on && book.holds(this);
    }

    @Override
    public void switchOff() {
        on = false;
        book.noteChange();
    }

    @Override
    public void switchOn() {
        book.switchOn(this);
    }

    @Override
    public void close() {
        book.remove(this);
    }

    /** Shows the rule, and how often it struck. */
    @Override
    public String toString() {
        return rule + " [" + struck(strikes()) + (isOn() ? "" : ", off") + "]";
    }

    private static String struck(long count) {
        return count == 0 ? "never struck" : "struck " + times(count);
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }
}
