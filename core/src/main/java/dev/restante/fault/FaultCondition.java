package dev.restante.fault;

import static dev.restante.fault.Moment.Event.COMMAND;
import static dev.restante.fault.Moment.Event.IDLE;
import static dev.restante.fault.Moment.Event.LOGIN;
import static dev.restante.fault.Moment.Event.MESSAGE;
import static dev.restante.fault.Moment.Event.STORED;

import dev.restante.fault.Moment.Event;
import java.util.Set;

/**
 * What a {@link FaultRule} can ask of a conversation. A value is compared without regard to case, and each {@code *} in
 * it stands for any characters.
 */
public enum FaultCondition {

    /** The sender of MAIL; {@code <>} for the null one. */
    FROM("from", "sender", Set.of(COMMAND, MESSAGE, STORED)) {
        @Override
        boolean isKnownTo(Verb verb) {
            return Set.of(Smtp.MAIL, Smtp.RCPT, Smtp.DATA, Smtp.BDAT, Smtp.RSET).contains(verb);
        }
    },
    /** A recipient: at RCPT the one that is named, later any that was accepted. */
    TO("to", "recipient", Set.of(COMMAND, MESSAGE, STORED)) {
        @Override
        boolean isKnownTo(Verb verb) {
            return Set.of(Smtp.RCPT, Smtp.DATA, Smtp.BDAT).contains(verb);
        }
    },
    /** The domain of an address that is concerned: of the sender, a recipient, or the user. */
    DOMAIN("domain", "address", Set.of(COMMAND, LOGIN, MESSAGE, STORED, IDLE)),
    /** Who is logged in, or is just doing so. */
    USER("user", "user", Set.of(COMMAND, LOGIN, MESSAGE, STORED, IDLE)),
    /** How the client logged in, or is doing so, such as {@code PLAIN} or {@code USER/PASS}. */
    MECHANISM("mechanism", "mechanism", Set.of(COMMAND, LOGIN, MESSAGE, STORED, IDLE)),
    /** The IP address of the client. */
    CLIENT("client", "client", Set.of(Event.values())),
    /** How the client introduced itself with HELO, EHLO or LHLO. */
    HELO("helo", "HELO name", Set.of(COMMAND, LOGIN, MESSAGE, STORED)) {
        @Override
        boolean isKnownTo(Verb verb) {
            return verb instanceof Smtp;
        }
    },
    /** The mailbox that a command names, else the one that is selected. */
    MAILBOX("mailbox", "mailbox", Set.of(COMMAND, IDLE)) {
        @Override
        boolean isKnownTo(Verb verb) {
            return verb instanceof Imap;
        }
    };

    private final String key;
    private final String words;
    private final Set<Event> events;

    FaultCondition(String key, String words, Set<Event> events) {
        this.key = key;
        this.words = words;
        this.events = events;
    }

    /**
     * The word that JSON has for it.
     *
     * @return in lower case
     */
    public String key() {
        return key;
    }

    boolean isKnownTo(Verb verb) {
        return true;
    }

    /** What speaks against asking this at a moment; empty if nothing does. */
    String objection(Moment moment) {
        boolean known = events.contains(moment.event())
                && (moment.verbs().isEmpty() || moment.verbs().stream().anyMatch(this::isKnownTo));
        return known ? "" : "'%s' cannot be asked at '%s': no %s is known there".formatted(key, moment, words);
    }
}
