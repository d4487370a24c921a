package dev.restante.server.mailpit;

import dev.restante.fault.FaultRules;
import dev.restante.fault.FaultTrigger;
import dev.restante.fault.Smtp;
import java.util.Locale;

/** Where Mailpit's chaos can strike. */
enum ChaosPoint {
    SENDER("Sender", Smtp.MAIL, 451),
    RECIPIENT("Recipient", Smtp.RCPT, 451),
    AUTHENTICATION("Authentication", Smtp.AUTH, 535);

    private final String title;
    private final Smtp verb;
    private final int usualCode;

    ChaosPoint(String title, Smtp verb, int usualCode) {
        this.title = title;
        this.verb = verb;
        this.usualCode = usualCode;
    }

    String title() {
        return title;
    }

    /** The name of its rule. */
    String ruleName() {
        return "mailpit chaos " + title.toLowerCase(Locale.ROOT);
    }

    int usualCode() {
        return usualCode;
    }

    FaultTrigger moment() {
        return FaultRules.on(verb);
    }
}
