package dev.restante.magic;

import dev.restante.fault.FaultTrigger;
import java.util.function.BiFunction;

/** What an address is in a conversation. */
public enum Role {
    /** The sender of MAIL. */
    SENDER(FaultTrigger::from),
    /** A recipient of RCPT. */
    RECIPIENT(FaultTrigger::to),
    /** Who logs in. */
    USER(FaultTrigger::user);

    private final BiFunction<FaultTrigger, String, FaultTrigger> condition;

    Role(BiFunction<FaultTrigger, String, FaultTrigger> condition) {
        this.condition = condition;
    }

    FaultTrigger only(FaultTrigger trigger, String address) {
        return condition.apply(trigger, address);
    }
}
