package dev.restante;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells the time of what is only written down. A user's clock may fail, and a conversation must not break for that:
 * then the system's clock has to do.
 *
 * @param clock the user's
 */
record RecordingClock(InstantSource clock) implements InstantSource {

    @Override
    public Instant instant() {
        try {
            return clock.instant();
        } catch (RuntimeException e) {
            return Instant.now();
        }
    }

    @Override
    public long millis() {
        try {
            return clock.millis();
        } catch (RuntimeException e) {
            return System.currentTimeMillis();
        }
    }
}
