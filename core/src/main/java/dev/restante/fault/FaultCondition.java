package dev.restante.fault;

import static dev.restante.fault.Moment.Event.COMMAND;
import static dev.restante.fault.Moment.Event.IDLE;
import static dev.restante.fault.Moment.Event.LOGIN;
import static dev.restante.fault.Moment.Event.MESSAGE;
import static dev.restante.fault.Moment.Event.STORED;

import dev.restante.fault.Moment.Event;
import dev.restante.settings.MailProtocol;
import java.util.Set;

/**
 * What a {@link FaultRule} can ask of a conversation. A value is compared without regard to case, and each {@code *} in
 * it stands for any characters.
 */
public enum FaultCondition {

    /** The sender of MAIL; {@code <>} for the null one. */
    FROM(
            "from",
            "sender",
            Set.of(COMMAND, MESSAGE, STORED),
            Set.of(Smtp.MAIL, Smtp.RCPT, Smtp.DATA, Smtp.BDAT, Smtp.RSET)),
    /** A recipient: at RCPT the one that is named, later any that was accepted. */
    TO("to", "recipient", Set.of(COMMAND, MESSAGE, STORED), Set.of(Smtp.RCPT, Smtp.DATA, Smtp.BDAT)),
    /** The domain of an address that is concerned: of the sender, a recipient, or the user. */
    DOMAIN("domain", "address", Set.of(COMMAND, LOGIN, MESSAGE, STORED, IDLE), Set.of()),
    /** Who is logged in, or is just doing so. */
    USER("user", "user", Set.of(COMMAND, LOGIN, MESSAGE, STORED, IDLE), Set.of()),
    /** How the client logged in, or is doing so, such as {@code PLAIN} or {@code PASS}. */
    MECHANISM("mechanism", "mechanism", Set.of(COMMAND, LOGIN, MESSAGE, STORED, IDLE), Set.of()),
    /** The IP address of the client. */
    CLIENT("client", "client", Set.of(Event.values()), Set.of()),
    /** How the client introduced itself with HELO, EHLO or LHLO. */
    HELO("helo", "HELO name", Set.of(COMMAND, LOGIN, MESSAGE, STORED), Set.of(Smtp.values())),
    /** The mailbox that a command names, else the one that is selected. */
    MAILBOX("mailbox", "mailbox", Set.of(COMMAND, IDLE), Set.of(Imap.values()));

    private final String key;
    private final String words;
    private final Set<Event> events;
    private final Set<? extends Verb> verbs;

    /**
     * Makes a condition.
     *
     * @param verbs at which commands it is known; none means at all of them
     */
    FaultCondition(String key, String words, Set<Event> events, Set<? extends Verb> verbs) {
        this.key = key;
        this.words = words;
        this.events = events;
        this.verbs = verbs;
    }

    /**
     * The word that JSON has for it.
     *
     * @return in lower case
     */
    public String key() {
        return key;
    }

    /** What speaks against asking this at a moment, in some of its protocols; empty if nothing does. */
    String objection(Moment moment, Set<MailProtocol> protocols) {
        boolean known = events.contains(moment.event())
                && (moment.verbs().isEmpty() || moment.verbs().stream().anyMatch(this::isKnownTo))
                && protocols.stream().anyMatch(this::isKnownIn);
        return known ? "" : "'%s' cannot be asked at '%s': no %s is known there".formatted(key, moment, words);
    }

    private boolean isKnownTo(Verb verb) {
        return verbs.isEmpty() || verbs.contains(verb);
    }

    private boolean isKnownIn(MailProtocol protocol) {
        return verbs.isEmpty()
                || verbs.stream().anyMatch(each -> each.protocols().contains(protocol));
    }
}
