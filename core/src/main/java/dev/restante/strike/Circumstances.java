package dev.restante.strike;

import dev.restante.fault.StateChange;
import dev.restante.mail.ReceivedMail;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows at a moment. It is asked only where there are rules, by the thread that announces the moment:
 * the session's own, or the one that stands in for it.
 */
public interface Circumstances {

    /** Nothing is known yet. */
    Circumstances NONE = new Circumstances() {};

    /**
     * For which client a proxy speaks in words of the protocol.
     *
     * @return an IP address; empty if the connection says it
     */
    default String client() {
        return "";
    }

    /**
     * The name with which the client introduced itself.
     *
     * @return the argument of HELO, EHLO or LHLO; empty without one
     */
    default String helo() {
        return "";
    }

    /**
     * Who has logged in, or is doing so.
     *
     * @return the user; empty if nobody is known
     */
    default String user() {
        return "";
    }

    /**
     * How the client has logged in, or is doing so.
     *
     * @return the mechanism; empty if none is known
     */
    default String mechanism() {
        return "";
    }

    /**
     * From whom the message is.
     *
     * @return the reverse-path, empty for the null one; null without a transaction
     */
    default @Nullable String sender() {
        return null;
    }

    /**
     * To whom the message goes.
     *
     * @return the recipient that is being named, or all that were accepted
     */
    default List<String> recipients() {
        return List.of();
    }

    /**
     * Which mailboxes the command names, or else which one is selected.
     *
     * @return their names
     */
    default List<String> mailboxes() {
        return List.of();
    }

    /**
     * The message.
     *
     * @return the mail, as it is or would be stored; empty where there is none
     */
    default Optional<ReceivedMail> mail() {
        return Optional.empty();
    }

    /**
     * Whom the conversation has named so far.
     *
     * @return addresses and users
     */
    default Collection<String> named() {
        return List.of();
    }

    /**
     * Changes what is in the mailboxes of those that are concerned.
     *
     * @param change what changes
     * @param about which recipients it is about, where there are any; all if it is about none of them
     */
    default void change(StateChange change, Predicate<String> about) {}
}
