package dev.restante.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a fault does to it. */
final class RecordingWire implements Wire {

    private final List<String> events = new ArrayList<>();

    List<String> events() {
        return events;
    }

    /** What a fault does, struck once for each ordinal. */
    static List<String> struckBy(WireFault fault, long... ordinals) {
        RecordingWire wire = new RecordingWire();
        for (long ordinal : ordinals) {
            try {
                fault.strike(wire, ordinal);
            } catch (IOException e) {
                wire.events.add("end");
            }
        }
        return wire.events;
    }

    @Override
    public void pause(Duration time) {
        events.add("pause " + time);
    }

    @Override
    public void send(byte[] octets) {
        events.add("send " + new String(octets, ISO_8859_1));
    }

    @Override
    public void slow(int octets, Duration pause, boolean bothWays) {
        events.add("slow " + octets + " " + pause + (bothWays ? " both ways" : ""));
    }

    @Override
    public void showCertificate(CertificateFlaw flaw) {
        events.add("show " + flaw);
    }

    @Override
    public void awaitClient() {
        events.add("await the client");
    }

    @Override
    public void close() throws IOException {
        events.add("close");
        throw new IOException("closed");
    }

    @Override
    public void reset() throws IOException {
        events.add("reset");
        throw new IOException("reset");
    }

    @Override
    public void stall() throws IOException {
        events.add("stall");
        throw new IOException("stalled");
    }
}
