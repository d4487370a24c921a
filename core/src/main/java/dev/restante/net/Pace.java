package dev.restante.net;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * How slow a connection is.
 *
 * @param octets how many pass at a time
 * @param pause how long nothing passes then
 * @param waiting waits
 */
record Pace(int octets, Duration pause, Waiting waiting) {

    /** Waits on a connection. */
    interface Waiting {
        void pause(Duration time) throws IOException;
    }

    void write(OutputStream out, byte[] source, int from, int length) throws IOException {
        for (int at = from; at < from + length; at += octets) {
            out.write(source, at, Math.min(octets, from + length - at));
            out.flush();
            waiting.pause(pause);
        }
    }

    /** Waits for as long as so many octets take. */
    void takes(int count) throws IOException {
        waiting.pause(pause.multipliedBy(count).dividedBy(octets));
    }
}
