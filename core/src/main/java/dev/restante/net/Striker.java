package dev.restante.net;

import dev.restante.fault.Answer;
import dev.restante.fault.Fault;
import dev.restante.fault.FaultStrike;
import dev.restante.fault.Moment.Position;
import dev.restante.fault.ReplyEdit;
import dev.restante.fault.StateChange;
import dev.restante.fault.WireFault;
import dev.restante.settings.MailProtocol;
import dev.restante.strike.Occasion;
import dev.restante.strike.Strike;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what strikes a connection: at once, in the reply that comes next, or behind it. For the thread that
 * announces the moment.
 */
final class Striker {

    private final Connection connection;
    private final MailProtocol protocol;
    private final FaultyWire wire;
    private final List<ReplyEdit> edits = new ArrayList<>(0); // of the reply that comes next
    private final List<Pending> pending = new ArrayList<>(0);

    /** What strikes when the reply was sent. */
    private record Pending(Strike strike, Fault fault, Occasion occasion) {}

    Striker(Connection connection, MailProtocol protocol, FaultyWire wire) {
        this.connection = connection;
        this.protocol = protocol;
        this.wire = wire;
    }

    /** Puts down that it strikes. */
    void record(Strike strike, Occasion occasion) {
        String inWords = faults(strike).map(Fault::toString).collect(Collectors.joining(", then "));
        connection
                .recording()
                .struck(new FaultStrike(
                        strike.rule().name(), strike.ordinal(), occasion.moment(), inWords, strike.at()));
    }

    private Stream<Fault> faults(Strike strike) {
        return strike.rule().faults().stream().filter(each -> each.isFor(protocol));
    }

    /**
     * Gives what to answer because of it; null to go on. What follows a change of the reply waits until that is sent.
     */
    @Nullable
    Answer strike(Strike strike, Occasion occasion) throws IOException {
        boolean inContent = occasion.position() == Position.SENDING;
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
                pending.add(new Pending(strike, fault, occasion));
            } else {
                strikeNow(strike, fault, occasion);
            }
        }
        return answer;
    }

    private void strikeNow(Strike strike, Fault fault, Occasion occasion) throws IOException {
        if (fault instanceof WireFault onWire) {
            wire.struckBy(strike.rule().name());
            onWire.strike(wire, strike.randomness());
        } else if (fault instanceof StateChange change) {
            occasion.circumstances().change(change, strike.about());
        }
    }

    /** Writes a reply in the way that faults want it, and then does what has waited for that. */
    void write(Output.Writing reply) throws IOException {
        if (edits.isEmpty()) {
            reply.writeTo(connection.out());
        } else {
            List<ReplyEdit> all = List.copyOf(edits);
            edits.clear();
            connection.out().edit(all, reply);
        }
        strikePending();
    }

    private void strikePending() throws IOException {
        if (!pending.isEmpty()) {
            List<Pending> all = List.copyOf(pending);
            pending.clear();
            for (Pending each : all) {
                strikeNow(each.strike, each.fault, each.occasion);
            }
        }
    }
}
