package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.ImapHost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twenty sessions on one mailbox, each doing what it likes: every one is told the truth, in the order of the rules.
 *
 * <p>A failure names its seed; {@code -Drestante.stress.seed=N} plays that one again, {@code -Drestante.stress.steps=N}
 * plays longer.
 */
class ImapStressTest {

    private static final int SESSIONS = 20;
    private static final int STEPS = Integer.getInteger("restante.stress.steps", 30);

    static LongStream seeds() {
        Long chosen = Long.getLong("restante.stress.seed");
        return chosen == null ? LongStream.rangeClosed(1, 2) : LongStream.of(chosen);
    }

    @FunctionalInterface
    private interface Play {
        void run(Crowd crowd) throws Exception;
    }

    private static void play(long seed, Play play) throws Exception {
        try (ImapHost host = new ImapHost();
                Crowd crowd = new Crowd(host, SESSIONS, seed)) {
            try {
                play.run(crowd);
                crowd.checkAtTheEnd();
            } catch (Exception | AssertionError e) {
                throw new AssertionError("-Drestante.stress.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** The same seed does the same again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sessionsThatTakeTurnsAgreeWithTheMailboxAtEachNoop(long seed) throws Exception {
        Random random = new Random(seed);
        play(seed, crowd -> {
            for (int turn = 0; turn < SESSIONS * STEPS; turn++) {
                Steps steps = crowd.all().get(random.nextInt(SESSIONS));
                Crowd.let(steps, () -> takeTurn(crowd, steps, random));
            }
        });
    }

    private static void takeTurn(Crowd crowd, Steps steps, Random random) throws IOException {
        Session session = steps.session();
        if (session.isIdling()) {
            if (random.nextInt(4) == 0) {
                List<Known> truth = crowd.truth();
                session.listenUntil(() -> session.picture().agreesWith(truth));
                session.endIdle();
                assertThat(session.ok("NOOP").untagged())
                        .as("told again after IDLE")
                        .isEmpty();
            }
        } else if (random.nextInt(10) == 0) {
            session.beginIdle();
        } else if (random.nextInt(5) == 0) {
            session.catchUp();
            assertThat(session.picture().inStore()).isEqualTo(crowd.truth());
            assertThat(session.ok("NOOP").untagged()).as("told twice").isEmpty();
        } else {
            steps.step();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sessionsAtTheSameTimeAgreeInTheEnd(long seed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SESSIONS);
        try {
            play(seed, crowd -> {
                List<Future<?>> running = new ArrayList<>();
                for (Steps steps : crowd.all()) {
                    running.add(threads.submit(() -> Crowd.let(steps, () -> stepAndIdle(crowd, steps))));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            });
        } finally {
            threads.shutdownNow();
        }
    }

    private static void stepAndIdle(Crowd crowd, Steps steps) throws IOException {
        for (int turn = 1; turn <= STEPS; turn++) {
            steps.step();
            if (turn % 10 == 0) {
                crowd.idleUntilAMailComes(steps);
            }
        }
    }
}
