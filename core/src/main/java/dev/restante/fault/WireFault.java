package dev.restante.fault;

import dev.restante.settings.MailProtocol;
import dev.restante.words.Times;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;

/** A fault of the connection itself: in any protocol, but for what only IMAP says. */
public sealed interface WireFault extends Fault
        permits HandshakeFault,
                UnsolicitedResponse,
                WireFault.Close,
                WireFault.Delay,
                WireFault.Dribble,
                WireFault.Garbage,
                WireFault.Reset,
                WireFault.Stall,
                WireFault.Throttle {

    /**
     * Strikes.
     *
     * @param wire the connection
     * @param ordinal how often the rule has struck by now, from 1: what is random depends on it and on the seed alone
     * @throws IOException if the connection breaks, as it is meant to by some
     */
    void strike(Wire wire, long ordinal) throws IOException;

    @Override
    default String objection(Moment moment) {
        return "";
    }

    /**
     * Nothing happens for a while, or until the client leaves.
     *
     * @param time how long at least
     * @param jitter how much longer at most
     * @param seed of the randomness between the two
     */
    record Delay(Duration time, Duration jitter, long seed) implements WireFault {

        /**
         * Makes a delay.
         *
         * @param time how long at least
         * @param jitter how much longer at most
         * @param seed of the randomness
         * @throws IllegalArgumentException if a time is negative, or both together are longer than a day
         */
        public Delay {
            if (!isPause(time) || !isPause(jitter) || !isPause(time.plus(jitter))) {
                throw new IllegalArgumentException("A delay is from 0 to 24 hours, not %s with a jitter of %s"
                        .formatted(Times.written(time), Times.written(jitter)));
            }
        }

        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            wire.pause(time.plusNanos(new SplittableRandom(seed + ordinal).nextLong(jitter.toNanos() + 1)));
        }

        @Override
        public String toString() {
            return "delay " + Times.written(time) + (jitter.isZero() ? "" : " to " + Times.written(time.plus(jitter)));
        }
    }

    /**
     * The connection is slow from now on, in both directions.
     *
     * @param octetsPerSecond how much passes
     */
    record Throttle(int octetsPerSecond) implements WireFault {

        private static final int SLICES = 20;

        /**
         * Makes it.
         *
         * @param octetsPerSecond how much passes
         * @throws IllegalArgumentException if that is less than 1
         */
        public Throttle {
            if (octetsPerSecond < 1) {
                throw new IllegalArgumentException("At least 1 octet a second has to pass, not " + octetsPerSecond);
            }
        }

        @Override
        public void strike(Wire wire, long ordinal) {
            int slice = Math.max(1, octetsPerSecond / SLICES);
            wire.slow(slice, Duration.ofSeconds(1).multipliedBy(slice).dividedBy(octetsPerSecond), true);
        }

        @Override
        public String toString() {
            return "throttle to " + octetsPerSecond + " octets a second";
        }
    }

    /**
     * What the server says comes in small pieces from now on.
     *
     * @param octets how many at a time
     * @param pause how long it waits between two of them
     */
    record Dribble(int octets, Duration pause) implements WireFault {

        /**
         * Makes it.
         *
         * @param octets how many at a time
         * @param pause how long it waits between two of them
         * @throws IllegalArgumentException if there are less than 1, or the pause is negative or longer than a day
         */
        public Dribble {
            if (octets < 1 || !isPause(pause)) {
                throw new IllegalArgumentException(
                        "Dribble takes octets from 1 and a pause from 0 to 24 hours, not %d and %s"
                                .formatted(octets, Times.written(pause)));
            }
        }

        @Override
        public void strike(Wire wire, long ordinal) {
            wire.slow(octets, pause, false);
        }

        @Override
        public String toString() {
            return "dribble " + octets + " octets at a time, " + Times.written(pause) + " apart";
        }
    }

    /** The connection is closed without a word. */
    record Close() implements WireFault {

        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            wire.close();
        }

        @Override
        public boolean ends(MailProtocol protocol) {
            return true;
        }

        @Override
        public String toString() {
            return "close";
        }
    }

    /** The connection is reset (RST). */
    record Reset() implements WireFault {

        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            wire.reset();
        }

        @Override
        public boolean ends(MailProtocol protocol) {
            return true;
        }

        @Override
        public String toString() {
            return "reset";
        }
    }

    /** The server says nothing any more, and keeps the connection open. */
    record Stall() implements WireFault {

        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            wire.stall();
        }

        @Override
        public boolean ends(MailProtocol protocol) {
            return true;
        }

        @Override
        public String toString() {
            return "stall";
        }
    }

    /**
     * Octets without any meaning, none of which ends a line.
     *
     * @param octets how many
     * @param seed of their randomness
     */
    record Garbage(int octets, long seed) implements WireFault {

        private static final int MAX = 16 * 1024 * 1024;

        /**
         * Makes it.
         *
         * @param octets how many
         * @param seed of their randomness
         * @throws IllegalArgumentException if there are less than 1, or more than 16 MB
         */
        public Garbage {
            if (octets < 1 || octets > MAX) {
                throw new IllegalArgumentException("Garbage has 1 to " + MAX + " octets, not " + octets);
            }
        }

        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            byte[] garbage = new byte[octets];
            SplittableRandom random = new SplittableRandom(seed + ordinal);
            for (int i = 0; i < octets; i++) {
                garbage[i] = (byte) random.nextInt('\r' + 1, 256);
            }
            wire.send(garbage);
        }

        @Override
        public String toString() {
            return octets + " octets of garbage";
        }
    }

    private static boolean isPause(Duration time) {
        return !time.isNegative() && time.compareTo(Duration.ofDays(1)) <= 0;
    }
}
