package dev.restante.strike;

import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Faults;
import dev.restante.fault.Moment.Event;
import java.util.List;
import java.util.Optional;

/** The rules of a server, or those of one domain. */
public final class ScopedFaults implements Faults {

    private final RuleBook book;
    private final String domain;

    private ScopedFaults(RuleBook book, String domain) {
        this.book = book;
        this.domain = domain;
    }

    /**
     * All rules of a server.
     *
     * @param book which has them
     * @return a view
     */
    public static Faults ofServer(RuleBook book) {
        return new ScopedFaults(book, "");
    }

    /**
     * The rules of one domain.
     *
     * @param book which has them
     * @param domain in lower case
     * @return a view
     */
    public static Faults ofDomain(RuleBook book, String domain) {
        return new ScopedFaults(book, domain);
    }

    @Override
    public ActiveFault add(FaultRule rule) {
        Event event = rule.moment().event();
        if (!domain.isEmpty() && event.isAnonymous()) {
            throw new IllegalArgumentException(
                    "At '%s' nobody can know that a client is one of %s: add such a rule to the server itself"
                            .formatted(event.key(), domain));
        }
        return book.add(rule, domain);
    }

    @Override
    public List<ActiveFault> list() {
        return domain.isEmpty() ? book.list() : book.list(domain);
    }

    /** The server's own rule is meant before one of a scope. */
    @Override
    public Optional<ActiveFault> find(String name) {
        return book.list(domain).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .or(() -> Faults.super.find(name));
    }

    @Override
    public void clear() {
        if (domain.isEmpty()) {
            book.clear();
        } else {
            book.clear(domain);
        }
    }

    /** Shows the rules. */
    @Override
    public String toString() {
        return list().toString();
    }
}
