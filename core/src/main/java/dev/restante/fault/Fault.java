package dev.restante.fault;

import dev.restante.settings.MailProtocol;

/**
 * What happens when a {@link FaultRule} strikes. Each kind is a record, and the methods of {@link FaultActions} make
 * them.
 */
public sealed interface Fault permits Answer, WireFault, ReplyEdit, StateChange {

    /**
     * Tells where it can strike.
     *
     * @param moment when its rule strikes
     * @return what speaks against it, in words; empty if nothing does
     */
    String objection(Moment moment);

    /**
     * Tells in which protocols it strikes; in others its rule goes on with what comes next.
     *
     * @param protocol which
     * @return whether it strikes there; in all of them for most faults
     */
    default boolean isFor(MailProtocol protocol) {
        return true;
    }

    /**
     * Tells in which protocols it ends the connection, or all that is said on it: nothing can follow it there.
     *
     * @param protocol which
     * @return whether it does; in none for most faults
     */
    default boolean ends(MailProtocol protocol) {
        return false;
    }
}
