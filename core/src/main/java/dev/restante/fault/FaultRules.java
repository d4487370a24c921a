package dev.restante.fault;

import dev.restante.fault.Moment.Event;
import java.util.List;

/**
 * The beginnings of all rules: at which moment they strike. Made to be imported statically.
 *
 * <pre>{@code
 * server.faults().add(on(Smtp.RCPT).to("jane@example.com").times(2).reply(451, "4.7.1", "Try again later"));
 * server.faults().add(on(Imap.FETCH).afterSending(500).close());
 * server.faults().add(whileIdle().delay(ofMillis(100)).close());
 * }</pre>
 */
public final class FaultRules {

    private FaultRules() {}

    /**
     * At commands: before they are carried out, unless the trigger says otherwise.
     *
     * @param verbs which commands, one at least
     * @return a trigger
     */
    public static FaultTrigger on(Verb... verbs) {
        if (verbs.length == 0) {
            throw new IllegalArgumentException("on takes a verb, such as Smtp.RCPT; onAnyCommand() is for all of them");
        }
        return new FaultTrigger(Moment.at(List.of(verbs)));
    }

    /**
     * At each command that the server knows.
     *
     * @return a trigger
     */
    public static FaultTrigger onAnyCommand() {
        return new FaultTrigger(Moment.at(Event.COMMAND));
    }

    /**
     * When a client connects, before anything is said.
     *
     * @return a trigger
     */
    public static FaultTrigger onConnect() {
        return new FaultTrigger(Moment.at(Event.CONNECT));
    }

    /**
     * When a TLS handshake begins.
     *
     * @return a trigger
     */
    public static FaultTrigger onTlsHandshake() {
        return new FaultTrigger(Moment.at(Event.TLS));
    }

    /**
     * When the server greets, before it says so.
     *
     * @return a trigger
     */
    public static FaultTrigger onGreeting() {
        return new FaultTrigger(Moment.at(Event.GREETING));
    }

    /**
     * When a client has proved who it is, and before it is logged in, in any protocol.
     *
     * @return a trigger
     */
    public static FaultTrigger onLogin() {
        return new FaultTrigger(Moment.at(Event.LOGIN));
    }

    /**
     * When a message has come as a whole, and before it is stored: what is answered here is refused, or with a reply
     * such as 250, lost.
     *
     * @return a trigger
     */
    public static FaultTrigger onMessage() {
        return new FaultTrigger(Moment.at(Event.MESSAGE));
    }

    /**
     * When a message is stored, and before its client is told so.
     *
     * @return a trigger
     */
    public static FaultTrigger onStored() {
        return new FaultTrigger(Moment.at(Event.STORED));
    }

    /**
     * While a client waits in IDLE: when it begins to, or when the rule comes.
     *
     * @return a trigger
     */
    public static FaultTrigger whileIdle() {
        return new FaultTrigger(Moment.at(Event.IDLE));
    }
}
