package dev.restante.fault;

import java.util.List;
import java.util.Optional;

/**
 * The rules of scripted misbehaviour that a server or a scope has. Those of a scope strike only where one of its
 * addresses is concerned: as sender, recipient or user. They go with the scope, and {@code reset} removes them. Safe
 * for several threads.
 *
 * <pre>{@code
 * ActiveFault busy = mail.faults().add(
 *         on(Smtp.RCPT).to("jane@example.com").times(2).reply(451, "4.7.1", "Try again later"));
 *
 * new Signup(mail.smtp()).register("jane@example.com");
 *
 * assertThat(mail.received(to("jane@example.com")).awaitOne()).hasSubject("Welcome");
 * assertThat(busy.strikes()).isEqualTo(2);
 * }</pre>
 */
public interface Faults {

    /**
     * Adds a rule. It strikes from now on, also in conversations that are going on.
     *
     * @param rule the rule. If it has no name, it is given one, and if its name is taken, a number is added to it
     * @return the rule as it is at work
     * @throws IllegalArgumentException if this is a scope and nobody can be known at the rule's moment, such as a
     *     greeting: such a rule is for the whole server
     */
    ActiveFault add(FaultRule rule);

    /**
     * The rules.
     *
     * @return all of them, in the order in which they are tried: by priority, then as they were added
     */
    List<ActiveFault> list();

    /**
     * Finds a rule.
     *
     * @param name its name
     * @return the rule; empty if there is none of this name
     */
    default Optional<ActiveFault> find(String name) {
        return list().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * How often a rule struck.
     *
     * @param name its name
     * @return the number
     * @throws IllegalArgumentException if there is no rule of this name
     */
    default long strikes(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no rule '%s', only %s"
                        .formatted(name, list().stream().map(ActiveFault::name).toList())))
                .strikes();
    }

    /** Removes all rules. Addresses that ask for faults by themselves are no rules of this kind; they count anew. */
    void clear();
}
