package dev.restante.fault;

import dev.restante.settings.MailProtocol;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a fault strikes: what happens in a conversation, and where in it.
 *
 * @param event what happens
 * @param verbs for {@link Event#COMMAND} which commands; none of them means any
 * @param position for {@link Event#COMMAND} where in it, for {@link Event#GREETING} {@link Position#REPLY} or
 *     {@link Position#AFTER}; {@link Position#BEFORE} otherwise
 * @param octets for {@link Position#RECEIVING} and {@link Position#SENDING} after how many octets; 0 otherwise
 */
public record Moment(Event event, List<Verb> verbs, Position position, long octets) {

    /** What happens. */
    public enum Event {
        /** A client has connected; nothing was said yet. */
        CONNECT("connect"),
        /** A TLS handshake begins, with the connection or after STARTTLS. */
        TLS("tls"),
        /** The server says the first word. */
        GREETING("greeting"),
        /** A client has said a command that the server knows. */
        COMMAND("command"),
        /** A client has proved who it is, and is not logged in yet. */
        LOGIN("login"),
        /** A message has come as a whole, over SMTP or LMTP, and is not stored yet. */
        MESSAGE("message"),
        /** A message is stored, and its client does not know it yet: for clients that would send it twice. */
        STORED("stored"),
        /** A client waits in IDLE; also where the rule comes when it waits already. */
        IDLE("idle");

        private final String key;

        Event(String key) {
            this.key = key;
        }

        /**
         * The word that JSON has for it.
         *
         * @return in lower case
         */
        public String key() {
            return key;
        }

        /**
         * Tells whether nobody can know by then who the client is: it has said nothing yet, or what it has said is
         * forgotten.
         *
         * @return whether rules that are for somebody cannot strike there
         */
        public boolean isAnonymous() {
            return this == CONNECT || this == TLS || this == GREETING;
        }

        /** Whether it is in the words of a protocol: where there is none yet, or TLS begins, there are none. */
        boolean isSpoken() {
            return this != CONNECT && this != TLS;
        }

        private boolean has(Position position) {
            return switch (this) {
                case COMMAND -> true;
                case GREETING -> position == Position.REPLY || position == Position.AFTER;
                default -> position == Position.BEFORE;
            };
        }

        private Set<MailProtocol> protocols() {
            return switch (this) {
                case MESSAGE, STORED -> EnumSet.of(MailProtocol.SMTP, MailProtocol.LMTP);
                case IDLE -> EnumSet.of(MailProtocol.IMAP);
                default -> EnumSet.allOf(MailProtocol.class);
            };
        }
    }

    /** Where in a command. */
    public enum Position {
        /** The command was understood and is not carried out yet: if the rule answers it, it never is. */
        BEFORE("before"),
        /** The command was carried out: if the rule answers, that takes the place of the reply. */
        REPLY("reply"),
        /** The reply was sent. */
        AFTER("after"),
        /** So many octets of a message or literal have come from the client. */
        RECEIVING("received"),
        /** So many octets of a message or literal were sent to the client. */
        SENDING("sent");

        private final String key;

        Position(String key) {
            this.key = key;
        }

        /**
         * The word that JSON has for it.
         *
         * @return in lower case
         */
        public String key() {
            return key;
        }

        boolean isInContent() {
            return this == RECEIVING || this == SENDING;
        }

        /** In IMAP, all commands and most responses can have literals (RFC 3501 section 4.3). */
        private boolean isIn(Verb verb) {
            return switch (this) {
                case RECEIVING -> verb == Smtp.DATA || verb == Smtp.BDAT || verb instanceof Imap;
                case SENDING -> verb == Pop3.RETR || verb == Pop3.TOP || verb instanceof Imap;
                default -> true;
            };
        }
    }

    /**
     * Makes a moment.
     *
     * @param event what happens
     * @param verbs which commands
     * @param position where in it
     * @param octets after how many octets
     * @throws IllegalArgumentException if these do not go together
     */
    public Moment {
        verbs = verbs.stream().distinct().toList();
        if (event != Event.COMMAND && !verbs.isEmpty()) {
            throw new IllegalArgumentException("Only a command has verbs, '" + event.key + "' has none");
        }
        if (!event.has(position)) {
            throw new IllegalArgumentException("'%s' has no position '%s'".formatted(event.key, position.key));
        }
        if (octets < 0 || octets > 0 && !position.isInContent()) {
            throw new IllegalArgumentException("octets counts what is received or sent, from 0, and is %d at '%s'"
                    .formatted(octets, position.key));
        }
        verbs.stream().filter(verb -> !position.isIn(verb)).forEach(verb -> {
            throw new IllegalArgumentException(
                    "In '%s' no message and no literal is %s".formatted(verb.qualifiedName(), position.key));
        });
    }

    /** The first position at which an event strikes. */
    static Moment at(Event event) {
        return new Moment(event, List.of(), event == Event.GREETING ? Position.REPLY : Position.BEFORE, 0);
    }

    static Moment at(List<Verb> verbs) {
        return new Moment(Event.COMMAND, verbs, Position.BEFORE, 0);
    }

    Moment at(Position where, long count) {
        return new Moment(event, verbs, where, count);
    }

    /** In which protocols there is such a moment. */
    Set<MailProtocol> protocols() {
        return verbs.isEmpty()
                ? event.protocols()
                : verbs.stream()
                        .flatMap(verb -> verb.protocols().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MailProtocol.class)));
    }

    /** Says in words when it is. */
    @Override
    public String toString() {
        String what = verbs.isEmpty()
                ? event.key
                : verbs.stream().map(Verb::qualifiedName).collect(Collectors.joining(", "));
        if (position.isInContent()) {
            return what + " after " + octets + " octets " + position.key;
        }
        return position == Position.BEFORE ? what : what + " " + position.key;
    }
}
