package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.store.FlagEdit;
import dev.restante.store.Flags;
import dev.restante.store.MailboxView;
import dev.restante.testing.ImapClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** NOTIFY (RFC 5465): whoever asks is told at any time, once, and holds nobody up. */
@Timeout(120)
class ImapNotifyTest {

    private static final String MESSAGES = "(MessageNew MessageExpunge FlagChange)";

    private static void file(ImapHost host) {
        ImapHost.file(host.inbox(), Flags.NONE, "Subject: x\r\n\r\n");
    }

    private static ImapClient login(ImapHost host) throws IOException {
        ImapClient client = new ImapClient(host.endpoint());
        client.ok("LOGIN " + ImapHost.USER + " secret");
        return client;
    }

    /** Commands come while it is told things: every message is told, and told in order. */
    @Test
    void losesNothingBetweenAndDuringCommands() throws IOException {
        try (ImapHost host = new ImapHost();
                ImapClient client = host.open("INBOX")) {
            client.ok("NOTIFY SET (SELECTED (MessageNew (UID) MessageExpunge))");
            List<String> told = new ArrayList<>();
            for (int i = 1; i <= 200; i++) {
                file(host);
                String tag = client.begin(i % 3 == 0 ? "UID FETCH 1 UID" : "NOOP");
                file(host);
                client.completion(tag, told::add);
            }
            while (told.stream().noneMatch(response -> response.equals("* 400 FETCH (UID 400)"))) {
                told.add(client.response());
            }
            assertThat(told.stream()
                            .filter(response ->
                                    response.contains(" FETCH (UID ") && !response.equals("* 1 FETCH (UID 1)")))
                    .containsExactlyElementsOf(IntStream.rangeClosed(2, 400)
                            .mapToObj(n -> "* " + n + " FETCH (UID " + n + ")")
                            .toList());
        }
    }

    @Test
    void tellsAllWhoWatchAMailboxThatTheyHaveNotSelected() throws IOException {
        try (ImapHost host = new ImapHost()) {
            List<ImapClient> watchers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                ImapClient watcher = login(host);
                watcher.ok("NOTIFY SET (INBOXES " + MESSAGES + ")");
                watchers.add(watcher);
            }
            file(host);
            for (ImapClient watcher : watchers) {
                assertThat(watcher.response()).startsWith("* STATUS INBOX (MESSAGES 1 UIDNEXT 2 ");
                assertThat(watcher.ok("NOOP")).isEmpty();
                watcher.close();
            }
        }
    }

    @Test
    void refusesToWatchTooManyMailboxes() throws Exception {
        try (ImapHost host = new ImapHost();
                ImapClient client = login(host)) {
            for (int i = 1; i < 2_000; i++) {
                host.account().create("m" + i);
            }
            client.ok("NOTIFY SET (PERSONAL (MailboxName))");
            host.account().create("one-too-many");
            assertThat(client.response()).startsWith("* OK [NOTIFICATIONOVERFLOW] ");
            host.account().create("more");
            file(host);
            assertThat(client.ok("NOOP")).isEmpty();

            assertThat(client.run("NOTIFY SET (PERSONAL (MailboxName))", untagged -> {}))
                    .startsWith("NO [NOTIFICATIONOVERFLOW] ");
            client.ok("NOTIFY SET (SELECTED " + MESSAGES + ")");
        }
    }

    @Test
    void theServerSaysByeWhenItCloses() throws IOException {
        ImapHost host = new ImapHost();
        try (ImapClient client = login(host)) {
            client.ok("NOTIFY SET (PERSONAL (MailboxName))");
            host.close();
            assertThat(client.response()).startsWith("* BYE ");
            client.expectEnd();
        } finally {
            host.close();
        }
    }

    @Test
    void aClientThatLeavesWithoutAWordLeavesNoThread() throws IOException, InterruptedException {
        try (ImapHost host = new ImapHost();
                ImapClient client = login(host)) {
            client.ok("NOTIFY SET (INBOXES " + MESSAGES + ")");
            file(host);
            assertThat(client.response()).startsWith("* STATUS");
            List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().matches("IMAP-(news-)?" + client.localPort()))
                    .toList();
            assertThat(threads).hasSize(2);
            client.reset();
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(20).toMillis());
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    /** It reads nothing of news that are more than any buffer on the way holds, and says nothing. */
    @Test
    void aStalledClientIsLeftWhenItHasBeenSilentForTooLong() throws IOException, InterruptedException {
        try (ImapHost host = new ImapHost(Duration.ofSeconds(2));
                ImapClient stalled = new ImapClient(host.endpoint(), 4096)) {
            IntStream.range(0, 6_000).forEach(i -> file(host));
            stalled.open(ImapHost.USER, "INBOX");
            stalled.ok("NOTIFY SET (SELECTED " + MESSAGES + ")");
            Thread session = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("IMAP-" + stalled.localPort()))
                    .findFirst()
                    .orElseThrow();
            MailboxView view = host.inbox().open(false);
            int[] all = IntStream.rangeClosed(1, view.exists()).toArray();
            view.store(all, FlagEdit.ADD, Flags.of(Set.of(), Set.of("k".repeat(1000))));
            session.join(Duration.ofSeconds(20).toMillis());
            assertThat(session.isAlive()).isFalse();
        }
    }
}
