package dev.restante.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Delays that are never the same twice, and always the same with one seed. */
class JitterTest {

    private static final Duration TIME = Duration.ofMillis(100);
    private static final Duration JITTER = Duration.ofMillis(50);

    private static List<Duration> delays(Duration jitter, long seed) throws IOException {
        List<Duration> delays = new ArrayList<>();
        for (int ordinal = 1; ordinal <= 20; ordinal++) {
            new WireFault.Delay(TIME, jitter, seed).strike(new NoWire(delays), ordinal);
        }
        return delays;
    }

    @Test
    void isTheSameWithTheSameSeed() throws IOException {
        assertThat(delays(JITTER, 7)).isEqualTo(delays(JITTER, 7)).isNotEqualTo(delays(JITTER, 8));
    }

    @Test
    void isBetweenItsBorders() throws IOException {
        assertThat(delays(JITTER, 7))
                .allMatch(each -> each.compareTo(TIME) >= 0)
                .allMatch(each -> each.compareTo(TIME.plus(JITTER)) <= 0);
        assertThat(delays(JITTER, 7)).doesNotHaveDuplicates();
    }

    @Test
    void isNotThereUnlessItIsAskedFor() throws IOException {
        assertThat(delays(Duration.ZERO, 7)).containsOnly(TIME);
    }

    /** Writes down how long it was to wait. */
    private record NoWire(List<Duration> pauses) implements Wire {

        @Override
        public void pause(Duration time) {
            pauses.add(time);
        }

        @Override
        public void send(byte[] octets) {
            throw new AssertionError("a delay says nothing");
        }

        @Override
        public void slow(int octets, Duration pause, boolean bothWays) {
            throw new AssertionError("a delay is over at once");
        }

        @Override
        public void awaitClient() {
            throw new AssertionError("a delay waits for nobody");
        }

        @Override
        public void close() {
            throw new AssertionError("a delay closes nothing");
        }

        @Override
        public void reset() {
            throw new AssertionError("a delay resets nothing");
        }

        @Override
        public void stall() {
            throw new AssertionError("a delay ends");
        }
    }
}
