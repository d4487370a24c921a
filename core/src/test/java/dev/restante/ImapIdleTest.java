package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.store.FlagEdit;
import dev.restante.store.Flags;
import dev.restante.store.MailboxView;
import dev.restante.testing.ImapClient;
import dev.restante.testing.SmtpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IDLE (RFC 2177): who idles is told at once and once, and holds nobody up. */
class ImapIdleTest {

    private static final String USER = ImapHost.USER;

    private static MailServer start() {
        return MailServer.builder().account(USER, "secret").start();
    }

    private static ImapClient open(MailServer server) throws IOException {
        return new ImapClient(server.imap()).open(USER, "INBOX");
    }

    private static void deliver(MailServer server) throws IOException {
        try (SmtpClient client = SmtpClient.inData(server, USER)) {
            client.send("Subject: x\r\n\r\n").say(".", "250 ");
        }
    }

    private static void file(ImapHost host, int count) {
        for (int i = 0; i < count; i++) {
            ImapHost.file(host.inbox(), Flags.NONE, "Subject: x\r\n\r\n");
        }
    }

    private static List<String> done(ImapClient client, String tag) throws IOException {
        client.send("DONE\r\n");
        List<String> untagged = new ArrayList<>();
        assertThat(client.completion(tag, untagged::add)).startsWith("OK");
        return untagged;
    }

    @Test
    void tellsAllWhoIdleOfEachDeliveryOnce() throws IOException {
        try (MailServer server = start();
                ImapClient one = open(server);
                ImapClient two = open(server)) {
            String tagOfOne = one.idle();
            String tagOfTwo = two.idle();
            for (int mails = 1; mails <= 3; mails++) {
                deliver(server);
                for (ImapClient client : List.of(one, two)) {
                    assertThat(client.response()).isEqualTo("* " + mails + " EXISTS");
                    assertThat(client.response()).matches("\\* [0-3] RECENT");
                }
            }
            assertThat(done(one, tagOfOne)).isEmpty();
            assertThat(done(two, tagOfTwo)).isEmpty();
        }
    }

    @Test
    void tellsWhatOtherSessionsDoOnce() throws IOException {
        try (ImapHost host = new ImapHost()) {
            file(host, 3);
            try (ImapClient other = host.open("INBOX");
                    ImapClient client = host.open("INBOX")) {
                String tag = client.idle();
                other.ok("STORE 2 +FLAGS (\\Deleted)");
                assertThat(client.response()).isEqualTo("* 2 FETCH (UID 2 FLAGS (\\Deleted))");
                other.ok("STORE 3 +FLAGS (new)");
                assertThat(client.response()).startsWith("* FLAGS (").contains(" new");
                assertThat(client.response())
                        .startsWith("* OK [PERMANENTFLAGS (")
                        .contains(" new");
                assertThat(client.response()).isEqualTo("* 3 FETCH (UID 3 FLAGS (new))");
                other.ok("EXPUNGE");
                assertThat(client.response()).isEqualTo("* 2 EXPUNGE");
                assertThat(done(client, tag)).isEmpty();
                assertThat(client.ok("FETCH 1:* UID")).containsExactly("* 1 FETCH (UID 1)", "* 2 FETCH (UID 3)");
            }
        }
    }

    /** What came before it is told in it, and what came between DONE and its answer is told by then. */
    @Test
    void losesNothingBetweenCommands() throws IOException {
        try (ImapHost host = new ImapHost();
                ImapClient client = host.open("INBOX")) {
            int known = 0;
            for (int mails = 2; mails <= 200; mails += 2) {
                file(host, 1);
                String tag = client.begin("IDLE\r\nDONE");
                file(host, 1);
                int told = lastExists(client, tag);
                assertThat(told).isBetween(mails - 1, mails).isGreaterThan(known);
                known = told == mails ? mails : lastExists(client, client.begin("NOOP"));
                assertThat(known).isEqualTo(mails);
                assertThat(client.ok("NOOP")).isEmpty();
            }
        }
    }

    private static int lastExists(ImapClient client, String tag) throws IOException {
        List<Integer> told = new ArrayList<>();
        String completion = client.completion(tag, response -> {
            if (response.endsWith(" EXISTS")) {
                told.add(Integer.valueOf(response.split(" ")[1]));
            }
        });
        assertThat(completion).startsWith("OK");
        assertThat(told).isSorted().doesNotHaveDuplicates().isNotEmpty();
        return told.get(told.size() - 1);
    }

    /** Its client reads nothing of news that are more than any buffer on the way holds. */
    @Test
    void aClientThatDoesNotReadHoldsNobodyUp() throws IOException {
        ImapHost host = new ImapHost();
        file(host, 6_000);
        try (ImapClient stalled = new ImapClient(host.endpoint(), 4096).open(USER, "INBOX");
                ImapClient other = host.open("INBOX")) {
            stalled.idle();
            String tag = other.idle();
            MailboxView view = host.inbox().open(false);
            int[] all = IntStream.rangeClosed(1, view.exists()).toArray();
            view.store(all, FlagEdit.ADD, Flags.of(Set.of(), Set.of("k".repeat(1000))));
            for (int i = 0; i < all.length + 2; i++) {
                assertThat(other.response()).hasSizeGreaterThan(1000);
            }
            file(host, 1);
            assertThat(other.response()).isEqualTo("* 6001 EXISTS");
            assertThat(other.response()).endsWith("RECENT");
            assertThat(done(other, tag)).isEmpty();
            other.ok("STORE 1:100 +FLAGS.SILENT (\\Deleted)");
            assertThat(other.ok("EXPUNGE")).hasSize(100);
        } finally {
            host.close();
        }
    }

    /** The same, but the server ends while its client still does not read. */
    @Test
    void aClientThatDoesNotReadDoesNotKeepTheServerFromClosing() throws IOException, InterruptedException {
        ImapHost host = new ImapHost();
        file(host, 6_000);
        try (ImapClient stalled = new ImapClient(host.endpoint(), 4096).open(USER, "INBOX")) {
            List<Thread> threads = idlingThreads(host, stalled);
            MailboxView view = host.inbox().open(false);
            int[] all = IntStream.rangeClosed(1, view.exists()).toArray();
            view.store(all, FlagEdit.ADD, Flags.of(Set.of(), Set.of("k".repeat(1000))));
            host.close();
            assertThat(threads).noneMatch(Thread::isAlive);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientThatLeavesWithoutAWordLeavesNoThread(boolean reset) throws IOException, InterruptedException {
        try (ImapHost host = new ImapHost();
                ImapClient client = host.open("INBOX")) {
            List<Thread> threads = idlingThreads(host, client);
            if (reset) {
                client.reset();
            } else {
                client.close();
            }
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(20).toMillis());
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    /** The session's own and the one that tells it news, which has to run before it can be found. */
    private static List<Thread> idlingThreads(ImapHost host, ImapClient client) throws IOException {
        client.idle();
        file(host, 1);
        assertThat(client.response()).endsWith("EXISTS");
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("IMAP-(news-)?" + client.localPort()))
                .toList();
        assertThat(threads).hasSize(2);
        return threads;
    }

    @Test
    void theServerSaysByeWhenItCloses() throws IOException {
        MailServer server = start();
        try (ImapClient client = open(server);
                ImapClient withoutMailbox = new ImapClient(server.imap())) {
            withoutMailbox.ok("LOGIN " + USER + " secret");
            client.idle();
            withoutMailbox.idle();
            server.close();
            for (ImapClient each : List.of(client, withoutMailbox)) {
                assertThat(each.response()).startsWith("* BYE ");
                each.expectEnd();
            }
        } finally {
            server.close();
        }
    }

    @Test
    void whoSaysNothingForTooLongIsToldSo() throws IOException {
        try (MailServer server = MailServer.builder()
                        .account(USER, "secret")
                        .idleLimit(Duration.ofMillis(500))
                        .start();
                ImapClient client = open(server)) {
            client.idle();
            assertThat(client.response()).startsWith("* BYE ");
            client.expectEnd();
        }
    }

    @Test
    void tellsOfAResetAndOfDeliveriesAfterIt() throws IOException {
        try (MailServer server = start();
                ImapClient client = open(server)) {
            deliver(server);
            deliver(server);
            client.ok("NOOP");
            String tag = client.idle();
            server.reset();
            assertThat(client.response()).isEqualTo("* 2 EXPUNGE");
            assertThat(client.response()).isEqualTo("* 1 EXPUNGE");
            deliver(server);
            assertThat(client.response()).isEqualTo("* 1 EXISTS");
            assertThat(client.response()).isEqualTo("* 1 RECENT");
            assertThat(done(client, tag)).isEmpty();
            assertThat(client.ok("FETCH 1 UID")).containsExactly("* 1 FETCH (UID 3)");
        }
    }

    @Test
    void endsWithNothingButDone() throws IOException {
        try (ImapHost host = new ImapHost();
                ImapClient client = host.open("INBOX")) {
            String tag = client.idle();
            client.send("x NOOP\r\n");
            assertThat(client.completion(tag, response -> {})).startsWith("BAD ");
            assertThat(client.ok("NOOP")).isEmpty();
        }
    }
}
