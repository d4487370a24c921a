package dev.restante.net;

import dev.restante.fault.Answer;
import dev.restante.fault.Fault;
import dev.restante.fault.FaultStrike;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.fault.ReplyEdit;
import dev.restante.fault.StateChange;
import dev.restante.fault.SwappedCertificate;
import dev.restante.fault.Verb;
import dev.restante.fault.WireFault;
import dev.restante.strike.Circumstances;
import dev.restante.strike.Occasion;
import dev.restante.strike.RuleBook;
import dev.restante.strike.Strike;
import dev.restante.strike.Verbs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final List<ReplyEdit> edits = new ArrayList<>(0);
    private final List<Pending> pending = new ArrayList<>(0);
    private Circumstances circumstances = Circumstances.NONE;
    private long number; // of the connection; 0 until there is a rule
    private @Nullable Verb verb; // of the command that is being answered
    private @Nullable Tls shown; // in the handshake that begins
    private int idleVersion; // of the rules, up to which they were asked about the client that waits

    /** What strikes when the reply was sent. */
    private record Pending(Strike strike, Fault fault) {}

    Moments(Misbehaviour misbehaviour, Connection connection, IntSupplier openConnections) {
        this.misbehaviour = misbehaviour;
        this.rules = misbehaviour.rules();
        this.connection = connection;
        this.openConnections = openConnections;
        this.wire = new FaultyWire(connection);
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
        if (edits.isEmpty()) {
            reply.writeTo(connection.out());
        } else {
            List<ReplyEdit> all = List.copyOf(edits);
            edits.clear();
            connection.out().edit(all, reply);
        }
        strikeAfterReply();
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

    private void strikeAfterReply() throws IOException {
        if (!pending.isEmpty()) {
            List<Pending> all = List.copyOf(pending);
            pending.clear();
            for (Pending each : all) {
                strikeNow(each.strike, each.fault);
            }
        }
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
        shown = null;
        at(Event.TLS);
        return shown == null ? usual : shown.newEngine();
    }

    private @Nullable Answer strike(Event event, Position position, long octets) throws IOException {
        return strike(event, position, octets, RuleBook.Era.ALWAYS);
    }

    private @Nullable Answer strike(Event event, Position position, long octets, RuleBook.Era era) throws IOException {
        if (!rules.mayStrikeAt(event, verb, position, octets)) {
            return null;
        }
        Occasion occasion = occasion(event, position, octets);
        Answer answer = null;
        for (Strike strike : rules.strikesAt(occasion, era, each -> record(each, occasion))) {
            answer = strike(strike, position == Position.SENDING);
        }
        return answer;
    }

    private void record(Strike strike, Occasion occasion) {
        String inWords = faults(strike).map(Fault::toString).collect(Collectors.joining(", then "));
        connection
                .recording()
                .struck(new FaultStrike(
                        strike.rule().name(), strike.ordinal(), occasion.moment(), inWords, strike.at()));
    }

    private Stream<Fault> faults(Strike strike) {
        return strike.rule().faults().stream().filter(each -> each.isFor(misbehaviour.protocol()));
    }

    /** What follows a change of the reply waits until that is sent. */
    private @Nullable Answer strike(Strike strike, boolean inContent) throws IOException {
        Answer answer = null;
        boolean replying = false;
        for (Fault fault : faults(strike).toList()) {
            if (fault instanceof Answer given) {
                answer = given;
                replying = true;
            } else if (fault instanceof ReplyEdit edit && !inContent) {
                edits.add(edit);
                replying = true;
            } else if (fault instanceof ReplyEdit) {
                connection.out().dropContent();
            } else if (replying) {
                pending.add(new Pending(strike, fault));
            } else {
                strikeNow(strike, fault);
            }
        }
        return answer;
    }

    private void strikeNow(Strike strike, Fault fault) throws IOException {
        if (fault instanceof WireFault onWire) {
            wire.struckBy(strike.rule().name());
            onWire.strike(wire, strike.randomness());
        } else if (fault instanceof StateChange change) {
            circumstances.change(change, strike.about());
        } else if (fault instanceof SwappedCertificate swapped) {
            shown = misbehaviour.certificates().apply(swapped.flaw());
        }
    }

    private Occasion occasion(Event event, Position position, long octets) {
        if (number == 0) {
            number = rules.newConnection();
        }
        Occasion.Place place = new Occasion.Place(
                misbehaviour.protocol(), connection.clientHost(), number, openConnections.getAsInt());
        Verb concerned = event == Event.COMMAND ? verb : null;
        return new Occasion(event, concerned, position, octets, place, circumstances);
    }
}
