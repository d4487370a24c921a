package dev.restante.magic;

import dev.restante.fault.FaultRules;
import dev.restante.fault.FaultTrigger;
import dev.restante.fault.Smtp;

/** Where in a conversation a tag works. */
enum Place {
    MAIL(FaultRules.on(Smtp.MAIL)),
    RCPT(FaultRules.on(Smtp.RCPT)),
    /** The message has come as a whole, and is not stored. */
    MESSAGE(FaultRules.onMessage()),
    /** The message is stored, and its client does not know. */
    STORED(FaultRules.onStored()),
    LOGIN(FaultRules.onLogin());

    private final FaultTrigger trigger;

    Place(FaultTrigger trigger) {
        this.trigger = trigger;
    }

    FaultTrigger trigger() {
        return trigger;
    }

    /** Where an address is named first in a role. */
    static Place ofNaming(Role role) {
        return switch (role) {
            case SENDER -> MAIL;
            case RECIPIENT -> RCPT;
            case USER -> LOGIN;
        };
    }
}
