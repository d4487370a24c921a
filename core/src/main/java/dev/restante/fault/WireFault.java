package dev.restante.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.fault.Moment.Event;
import dev.restante.settings.MailProtocol;
import dev.restante.words.Times;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A fault of the connection itself, in any protocol. */
public sealed interface WireFault extends Fault {

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

    /**
     * Untagged responses of IMAP that nobody has asked for (RFC 3501 section 7).
     *
     * @param responses each without its asterisk, such as {@code 5 EXISTS}
     */
    record Untagged(List<String> responses) implements WireFault {

        /**
         * Makes it.
         *
         * @param responses each without its asterisk
         * @throws IllegalArgumentException if there is none, or one is no line
         */
        public Untagged {
            if (responses.isEmpty()) {
                throw new IllegalArgumentException("There is at least one untagged response, such as 5 EXISTS");
            }
            responses = OneLine.require(responses);
        }

        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            for (String response : responses) {
                wire.send(("* " + response + "\r\n").getBytes(UTF_8));
            }
        }

        @Override
        public boolean isFor(MailProtocol protocol) {
            return protocol == MailProtocol.IMAP;
        }

        @Override
        public String objection(Moment moment) {
            return onlyInImap(moment);
        }

        @Override
        public String toString() {
            return "untagged " + String.join(" / ", responses);
        }
    }

    /**
     * BYE of IMAP (RFC 3501 section 7.1.5), after which the connection is closed.
     *
     * @param code the response code (RFC 5530), such as {@code UNAVAILABLE}; empty for none
     * @param text the text
     */
    record Bye(String code, String text) implements WireFault {

        /**
         * Makes it.
         *
         * @param code the response code without brackets
         * @param text the text
         * @throws IllegalArgumentException if a client could not read this
         */
        public Bye {
            OneLine.requireCode(code);
            OneLine.require(text);
        }

        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            wire.send(("* BYE " + OneLine.bracketed(code) + text + "\r\n").getBytes(UTF_8));
            wire.close();
        }

        @Override
        public boolean isFor(MailProtocol protocol) {
            return protocol == MailProtocol.IMAP;
        }

        @Override
        public String objection(Moment moment) {
            return onlyInImap(moment);
        }

        @Override
        public String toString() {
            return "BYE " + OneLine.bracketed(code) + text;
        }
    }

    /** The TLS handshake fails: the server answers with a fatal alert, {@code handshake_failure}, and closes. */
    record BrokenHandshake() implements WireFault {

        /** A record of TLS 1.2 with a fatal alert (RFC 5246 sections 6.2.1 and 7.2). */
        private static final byte[] ALERT = {21, 3, 3, 0, 2, 2, 40};

        /** Waits for the client's part: what comes when all is closed would reset the connection. */
        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            wire.awaitClient();
            wire.send(Arrays.copyOf(ALERT, ALERT.length));
            wire.close();
        }

        @Override
        public String objection(Moment moment) {
            return moment.event() == Event.TLS ? "" : "there is a handshake only at 'tls'";
        }

        @Override
        public String toString() {
            return "break the TLS handshake";
        }
    }

    private static boolean isPause(Duration time) {
        return !time.isNegative() && time.compareTo(Duration.ofDays(1)) <= 0;
    }

    private static String onlyInImap(Moment moment) {
        boolean spoken = moment.event() != Event.TLS && moment.event() != Event.CONNECT;
        return spoken && moment.protocols().contains(MailProtocol.IMAP)
                ? ""
                : "only IMAP has untagged responses, once the connection is made: choose a command of IMAP";
    }
}
