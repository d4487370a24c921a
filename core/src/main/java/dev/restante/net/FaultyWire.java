package dev.restante.net;

import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.fault.CertificateFlaw;
import dev.restante.fault.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection in the hands of a fault. For the thread that announces the moment. */
final class FaultyWire implements Wire {

    private final Connection connection;
    private final Function<CertificateFlaw, Tls> certificates;
    private @Nullable Tls shown; // in the handshake that begins, in place of the usual one
    private String rule = "";
    private boolean halfRead;

    FaultyWire(Connection connection, Function<CertificateFlaw, Tls> certificates) {
        this.connection = connection;
        this.certificates = certificates;
    }

    /** Says which rule strikes now. */
    void struckBy(String name) {
        rule = name;
    }

    /** Says whether a message or literal is being read: what comes next belongs to whoever does that. */
    void halfRead(boolean inContent) {
        halfRead = inContent;
    }

    @Override
    public void pause(Duration time) throws IOException {
        connection.out().flush();
        if (connection.isOwnThread() && !halfRead) {
            connection.pauseWithClient(time);
        } else {
            connection.pause(time);
        }
    }

    @Override
    public void send(byte[] octets) throws IOException {
        connection.out().write(octets);
        connection.out().flush();
    }

    @Override
    public void slow(int octets, Duration pause, boolean bothWays) {
        Pace pace = new Pace(octets, pause, connection::pause);
        connection.out().slow(pace);
        if (bothWays) {
            connection.in().intake().slow(pace);
        }
    }

    @Override
    public void showCertificate(CertificateFlaw flaw) {
        shown = certificates.apply(flaw);
    }

    /** What a fault has wanted to be shown since this was last asked; null for what is usual. */
    @Nullable
    Tls takeShown() {
        Tls taken = shown;
        shown = null;
        return taken;
    }

    @Override
    public void awaitClient() throws IOException {
        connection.in().require(1);
    }

    @Override
    public void close() throws IOException {
        connection.out().flush();
        throw end();
    }

    @Override
    public void reset() throws IOException {
        connection.out().flush();
        connection.resetAtEnd();
        throw end();
    }

    @Override
    public void stall() throws IOException {
        connection.out().flush();
        FaultEnd end = end();
        connection.stall();
        if (connection.isOwnThread()) {
            connection.in().intake().absorb();
        }
        throw end;
    }

    private FaultEnd end() {
        connection.strikeDown();
        connection.recording().because(Cause.FAULT, rule);
        return new FaultEnd("The fault '" + rule + "' has ended the connection");
    }
}
