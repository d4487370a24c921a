package dev.restante.net;

import dev.restante.fault.Answer;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.fault.Verb;
import dev.restante.strike.Circumstances;
import dev.restante.strike.Occasion;
import dev.restante.strike.RuleBook;
import dev.restante.strike.Strike;
import dev.restante.strike.Verbs;
import java.io.IOException;
import java.util.function.IntSupplier;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * The moments of one connection at which a fault can strike. A session announces them, and goes on as if nothing had
 * happened, unless it is told an answer to give. Where there are no rules, a moment costs a look at an empty list.
 *
 * <p>A command goes {@link #begin}, {@link #before}, {@link #reply}, {@link #write}. For the session's own thread, or
 * the one that stands in for it while it waits for its client.
 */
public final class Moments {

    private final Misbehaviour misbehaviour;
    private final RuleBook rules;
    private final Connection connection;
    private final IntSupplier openConnections;
    private final FaultyWire wire;
    private final Striker striker;
    private Circumstances circumstances = Circumstances.NONE;
    private long number; // of the connection; 0 until there is a rule
    private @Nullable Verb verb; // of the command that is being answered
    private int idleVersion; // of the rules, up to which they were asked about the client that waits

    Moments(Misbehaviour misbehaviour, Connection connection, IntSupplier openConnections) {
        this.misbehaviour = misbehaviour;
        this.rules = misbehaviour.rules();
        this.connection = connection;
        this.openConnections = openConnections;
        this.wire = new FaultyWire(connection, misbehaviour.certificates());
        this.striker = new Striker(connection, misbehaviour.protocol(), wire);
    }

    /**
     * Takes what a session knows.
     *
     * @param session whom to ask from now on
     */
    public void describe(Circumstances session) {
        circumstances = session;
    }

    /**
     * Tells whether a fault may strike when something happens.
     *
     * @param event what
     * @return whether there is a rule for it
     */
    public boolean mayStrikeAt(Event event) {
        return rules.mayStrikeAt(event, null, Position.BEFORE, 0);
    }

    /**
     * A command was understood by its name; what belongs to it may still have to be read.
     *
     * @param word the verb
     */
    public void begin(String word) {
        verb = rules.isEmpty() ? null : Verbs.find(misbehaviour.protocol(), word);
        if (verb != null) {
            connection.in().watch(watch(verb, Position.RECEIVING));
            connection.out().watch(watch(verb, Position.SENDING));
        }
    }

    private @Nullable ContentWatch watch(Verb current, Position position) {
        long[] marks = rules.octets(current, position);
        return marks.length == 0 ? null : new ContentWatch(marks, octets -> strikeInContent(position, octets));
    }

    private void strikeInContent(Position position, long octets) throws IOException {
        if (position == Position.SENDING) {
            connection.out().recordContent();
        }
        wire.halfRead(position == Position.RECEIVING);
        try {
            strike(Event.COMMAND, position, octets);
        } finally {
            wire.halfRead(false);
        }
    }

    /**
     * The command that has begun was read, and is not carried out yet.
     *
     * @return what to answer in place of carrying it out; null to go on
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public @Nullable Answer before() throws IOException {
        return verb == null ? null : strike(Event.COMMAND, Position.BEFORE, 0);
    }

    /**
     * Somebody has proved who it is, and is not logged in yet. What was to strike {@link #before} the command and asks
     * for a user has its turn now, if the command is one that brings its user late.
     *
     * @return what to answer in place of logging in; null to do that
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public @Nullable Answer login() throws IOException {
        boolean late = Occasion.bringsItsUserLate(verb) && rules.mayStrikeAt(Event.COMMAND, verb, Position.BEFORE, 0);
        Answer before = late ? strike(occasion(Event.COMMAND, Position.BEFORE, 0, true), RuleBook.Era.ALWAYS) : null;
        return before == null ? at(Event.LOGIN) : before;
    }

    /**
     * The command was carried out, or refused, and its client does not know yet.
     *
     * @return what to answer in place of that; null to answer as it is
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public @Nullable Answer reply() throws IOException {
        return verb == null ? null : strike(Event.COMMAND, Position.REPLY, 0);
    }

    /**
     * The greeting is about to be said.
     *
     * @return what to say in its place; null for the greeting itself
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public @Nullable Answer greeting() throws IOException {
        return strike(Event.GREETING, Position.REPLY, 0);
    }

    /**
     * Something else happens.
     *
     * @param event what
     * @return what to answer because of it; null to go on
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public @Nullable Answer at(Event event) throws IOException {
        return strike(event, Position.BEFORE, 0);
    }

    /**
     * The client begins to wait in IDLE.
     *
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public void beginIdle() throws IOException {
        idleVersion = rules.version();
        strike(Event.IDLE, Position.BEFORE, 0, new RuleBook.Era(0, idleVersion));
    }

    /**
     * The client still waits in IDLE. To be called when rules may have come, by the thread that tells it news.
     *
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public void whileIdle() throws IOException {
        int version = rules.version();
        if (version == idleVersion) {
            return;
        }
        RuleBook.Era news = new RuleBook.Era(idleVersion, version);
        idleVersion = version;
        strike(Event.IDLE, Position.BEFORE, 0, news);
    }

    /**
     * Writes the whole reply to the command that has begun, or the greeting, in the way that faults want it. What is to
     * happen after the reply happens then.
     *
     * @param reply writes it
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public void write(Output.Writing reply) throws IOException {
        striker.write(reply);
        strikeAfterCommand();
    }

    /**
     * Writes the greeting, as {@link #write} does a reply.
     *
     * @param greeting writes it
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public void writeGreeting(Output.Writing greeting) throws IOException {
        write(greeting);
        strike(Event.GREETING, Position.AFTER, 0);
    }

    private void strikeAfterCommand() throws IOException {
        if (verb != null) {
            strike(Event.COMMAND, Position.AFTER, 0);
            connection.in().watch(null);
            connection.out().watch(null);
            verb = null;
        }
    }

    /**
     * A handshake begins.
     *
     * @param usual the server's side of it
     * @return its side this time
     * @throws IOException if the connection breaks, as a fault may want it
     */
    SSLEngine handshake(SSLEngine usual) throws IOException {
        at(Event.TLS);
        Tls shown = wire.takeShown();
        return shown == null ? usual : shown.newEngine();
    }

    private @Nullable Answer strike(Event event, Position position, long octets) throws IOException {
        return strike(event, position, octets, RuleBook.Era.ALWAYS);
    }

    private @Nullable Answer strike(Event event, Position position, long octets, RuleBook.Era era) throws IOException {
        return rules.mayStrikeAt(event, verb, position, octets)
                ? strike(occasion(event, position, octets, false), era)
                : null;
    }

    private @Nullable Answer strike(Occasion occasion, RuleBook.Era era) throws IOException {
        Answer answer = null;
        for (Strike strike : rules.strikesAt(occasion, era, each -> striker.record(each, occasion))) {
            answer = striker.strike(strike, occasion);
        }
        return answer;
    }

    private Occasion occasion(Event event, Position position, long octets, boolean again) {
        if (number == 0) {
            number = rules.newConnection();
        }
        Occasion.Place place = new Occasion.Place(
                misbehaviour.protocol(), connection.clientHost(), number, openConnections.getAsInt());
        Verb concerned = event == Event.COMMAND ? verb : null;
        return new Occasion(event, concerned, position, octets, place, circumstances, again);
    }
}
