package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.store.EntryState;
import dev.restante.store.Flags;
import dev.restante.store.MailboxException;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several sessions on one mailbox, each doing what it likes: every one is told the truth, in the order of the rules.
 */
class ImapStressTest {

    private static final int SESSIONS = 5;

    /** The same seed does the same again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sessionsThatTakeTurnsAgreeWithTheMailboxAtEachNoop(long seed) throws IOException, MailboxException {
        Random random = new Random(seed);
        try (ImapHost host = new ImapHost();
                Crowd crowd = new Crowd(host, seed)) {
            for (int turn = 0; turn < 300; turn++) {
                StressSteps steps = crowd.all.get(random.nextInt(SESSIONS));
                StressSession session = steps.session();
                if (session.isIdling()) {
                    if (random.nextInt(4) == 0) {
                        session.listenUntilAgreed(truth(host));
                        session.endIdle();
                    }
                } else if (random.nextInt(10) == 0) {
                    session.beginIdle();
                } else if (random.nextInt(5) == 0) {
                    session.catchUp();
                    assertThat(session.picture().messages()).isEqualTo(truth(host));
                } else {
                    steps.step();
                }
            }
            crowd.checkAtTheEnd(host);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void sessionsAtTheSameTimeAgreeInTheEnd(long seed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SESSIONS);
        try (ImapHost host = new ImapHost();
                Crowd crowd = new Crowd(host, seed)) {
            List<Future<?>> running = new ArrayList<>();
            for (StressSteps steps : crowd.all) {
                running.add(threads.submit(() -> {
                    for (int turn = 0; turn < 100; turn++) {
                        steps.step();
                        if (turn % 10 == 0) {
                            idleUntilAMailComes(host, steps.session(), steps.keyword() + "-" + turn);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            crowd.checkAtTheEnd(host);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A keyword that was never used before is told whatever happens to the mail that brings it. */
    private static void idleUntilAMailComes(ImapHost host, StressSession session, String newKeyword)
            throws IOException {
        session.beginIdle();
        ImapHost.file(host.inbox(), Flags.of(Set.of(), Set.of(newKeyword)), "Subject: " + newKeyword + "\r\n\r\n");
        session.listenUntilToldOf(newKeyword);
        session.endIdle();
    }

    /** What is in the mailbox. */
    private static List<ClientPicture.Known> truth(ImapHost host) {
        MailboxView view = host.inbox().open(true);
        List<EntryState> states =
                view.states(IntStream.rangeClosed(1, view.exists()).toArray());
        return states.stream()
                .map(state -> ClientPicture.Known.of(
                        state.entry().uid(), state.flags().toString().replaceAll("[()]", "")))
                .toList();
    }

    /** The sessions. */
    private static final class Crowd implements AutoCloseable {

        private final List<StressSteps> all = new ArrayList<>();

        Crowd(ImapHost host, long seed) throws IOException, MailboxException {
            host.account().create(StressSteps.OTHER);
            ConcurrentMap<Integer, String> subjects = new ConcurrentHashMap<>();
            for (int i = 0; i < SESSIONS; i++) {
                all.add(new StressSteps(new StressSession(host), "own" + i, seed * SESSIONS + i, subjects));
            }
        }

        void checkAtTheEnd(ImapHost host) throws IOException {
            Set<Integer> recent = new HashSet<>();
            for (StressSteps steps : all) {
                if (steps.session().isIdling()) {
                    steps.session().endIdle();
                }
            }
            for (StressSteps steps : all) {
                steps.checkAtTheEnd(truth(host));
                for (int uid : steps.session().picture().recent()) {
                    assertThat(recent.add(uid))
                            .as("only one session has UID %d as recent", uid)
                            .isTrue();
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (StressSteps steps : all) {
                steps.session().close();
            }
        }
    }
}
