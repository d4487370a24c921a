package dev.restante.strike;

import dev.restante.fault.Imap;
import dev.restante.fault.Moment;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.fault.Pop3;
import dev.restante.fault.Smtp;
import dev.restante.fault.Verb;
import dev.restante.settings.MailProtocol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A moment that has come, on one connection.
 *
 * @param event what happens
 * @param verb for a command, which
 * @param position where in it
 * @param octets after how many octets
 * @param place where it happens
 * @param circumstances what the session knows
 * @param again whether this is the moment before a login which came already, and now its user is known
 */
public record Occasion(
        Event event,
        @Nullable Verb verb,
        Position position,
        long octets,
        Place place,
        Circumstances circumstances,
        boolean again) {

    /** Those that bring their user only after a while, in an exchange. */
    private static final Set<Verb> EXCHANGES = Set.of(Smtp.AUTH, Pop3.AUTH, Imap.AUTHENTICATE);

    /**
     * Tells whether a command brings its user only when it is under way.
     *
     * @param verb which
     * @return whether it is an exchange
     */
    public static boolean bringsItsUserLate(@Nullable Verb verb) {
        return verb != null && EXCHANGES.contains(verb);
    }

    /** Whether it will come again, when the user is known. */
    boolean comesAgain() {
        return !again && event == Event.COMMAND && position == Position.BEFORE && bringsItsUserLate(verb);
    }

    /**
     * On which connection it happens.
     *
     * @param protocol what is spoken
     * @param client the IP address of the client
     * @param connection a number that no other connection of the server has
     * @param openConnections how many the listener has now
     */
    public record Place(MailProtocol protocol, String client, long connection, int openConnections) {}

    /** The IP address of the client. */
    String client() {
        return circumstances.client().isEmpty() ? place.client() : circumstances.client();
    }

    /** Whom it concerns: its sender, recipients and user, or whom the conversation has named if it has none of them. */
    Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>(circumstances.recipients());
        String sender = circumstances.sender();
        if (sender != null && !sender.isEmpty()) {
            addresses.add(sender);
        }
        if (!circumstances.user().isEmpty()) {
            addresses.add(circumstances.user());
        }
        return addresses.isEmpty() ? new LinkedHashSet<>(circumstances.named()) : addresses;
    }

    /** As it is shown to people. */
    public Moment moment() {
        return new Moment(event, verb == null ? List.of() : List.of(verb), position, octets);
    }
}
