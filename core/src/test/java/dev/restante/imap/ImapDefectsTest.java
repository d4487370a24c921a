package dev.restante.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.testing.ImapClient;
import dev.restante.testing.SmtpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What other mail servers for tests got wrong: each test is a story of that kind. */
class ImapDefectsTest {

    private static final String JANE = "jane@example.com";
    private static final String MAIL = "From: Smith <smith@example.com>\r\nSubject: Hello\r\n\r\nbody\r\n";

    private final MailServer server = MailServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private ImapClient connect(MailServer to) throws IOException {
        return new ImapClient(to.imap());
    }

    private ImapClient open() throws IOException {
        return connect(server).open(JANE, "INBOX");
    }

    /** Opens an INBOX with so many mails. */
    private ImapClient openWith(int mails) throws IOException {
        ImapClient client = open();
        for (int i = 0; i < mails; i++) {
            append(client, "", MAIL);
        }
        client.ok("SELECT INBOX");
        return client;
    }

    private static void append(ImapClient client, String dateAndFlags, String mail) throws IOException {
        client.ok("APPEND INBOX " + dateAndFlags + "{" + mail.getBytes(ISO_8859_1).length + "+}\r\n" + mail);
    }

    @Test
    void searchFromFindsPartsOfNamesAndAddresses() throws IOException {
        try (ImapClient client = openWith(1)) {
            assertThat(client.ok("SEARCH FROM smith")).containsExactly("* SEARCH 1");
            assertThat(client.ok("SEARCH FROM ITH@EXAM")).containsExactly("* SEARCH 1");
            assertThat(client.ok("SEARCH FROM jones")).containsExactly("* SEARCH");
        }
    }

    @Test
    void searchOnFindsTheWholeDay() throws IOException {
        try (ImapClient client = openWith(0)) {
            append(client, "\" 1-Feb-2026 00:00:00 +0000\" ", MAIL);
            append(client, "\" 1-Feb-2026 12:34:56 +0000\" ", MAIL);
            append(client, "\" 1-Feb-2026 23:59:59 +0000\" ", MAIL);
            append(client, "\" 2-Feb-2026 00:00:00 +0000\" ", MAIL);

            assertThat(client.ok("SEARCH ON 1-Feb-2026")).containsExactly("* SEARCH 1 2 3");
        }
    }

    @Test
    void theUidStarIsTheLastMessage() throws IOException {
        try (ImapClient client = openWith(3)) {
            client.ok("STORE 1 +FLAGS (\\Deleted)");
            client.ok("EXPUNGE");

            assertThat(client.ok("UID FETCH * UID")).containsExactly("* 2 FETCH (UID 3)");
            assertThat(client.ok("UID SEARCH UID *")).containsExactly("* SEARCH 3");
            assertThat(client.ok("UID FETCH 100:* UID")).containsExactly("* 2 FETCH (UID 3)");
        }
    }

    @Test
    void searchKeysAndFetchItemsAreTheSameInAnyCase() throws IOException {
        try (ImapClient client = openWith(1)) {
            for (String keys : List.of("not seen", "Unseen", "uId 1", "subject hello", "header SUBJECT hello")) {
                assertThat(client.ok("search " + keys)).containsExactly("* SEARCH 1");
                assertThat(client.ok("SEARCH " + keys.toUpperCase(Locale.ROOT))).containsExactly("* SEARCH 1");
            }
            assertThat(client.ok("fetch 1 (uid body.peek[text])"))
                    .containsExactly("* 1 FETCH (UID 1 BODY[TEXT] {6}\r\nbody\r\n)");
        }
    }

    @Test
    void idleTellsAnExpungeOnce() throws IOException {
        try (ImapClient idle = openWith(2);
                ImapClient other = open()) {
            String tag = idle.idle();
            other.ok("STORE 1 +FLAGS.SILENT (\\Deleted)");
            assertThat(idle.response()).isEqualTo("* 1 FETCH (UID 1 FLAGS (\\Deleted))");
            assertThat(other.ok("EXPUNGE")).containsExactly("* 1 EXPUNGE");
            assertThat(idle.response()).isEqualTo("* 1 EXPUNGE");

            idle.send("DONE\r\n");

            List<String> again = new ArrayList<>();
            assertThat(idle.completion(tag, again::add)).isEqualTo("OK IDLE completed");
            assertThat(again).isEmpty();
            assertThat(idle.ok("NOOP")).isEmpty();
        }
    }

    @Test
    void expungeTellsEachMessageOnceWhoeverItWasThatDeletedIt() throws IOException {
        try (ImapClient one = openWith(4);
                ImapClient other = open()) {
            one.ok("STORE 1,3 +FLAGS.SILENT (\\Deleted)");
            assertThat(other.ok("EXPUNGE"))
                    .containsExactly("* 3 EXPUNGE", "* 1 EXPUNGE"); // flags of what is gone are not worth a word
            assertThat(one.ok("EXPUNGE")).containsExactly("* 3 EXPUNGE", "* 1 EXPUNGE");
            assertThat(one.ok("NOOP")).isEmpty();
            assertThat(other.ok("NOOP")).isEmpty();
        }
    }

    @Test
    void flagChangesArePushedToOtherSessions() throws IOException {
        try (ImapClient one = openWith(1);
                ImapClient other = open()) {
            one.ok("STORE 1 +FLAGS (\\Flagged)");
            assertThat(other.ok("NOOP")).containsExactly("* 1 FETCH (UID 1 FLAGS (\\Flagged))");

            String tag = other.idle();
            one.ok("FETCH 1 BODY[]");
            assertThat(other.response()).isEqualTo("* 1 FETCH (UID 1 FLAGS (\\Flagged \\Seen))");
            other.send("DONE\r\n");
            other.completion(tag, again -> assertThat(again).isNull());
        }
    }

    @Test
    void aSequenceNumberIsAnsweredAfterAnotherSessionsExpunge() throws IOException {
        try (ImapClient one = openWith(2);
                ImapClient other = open()) {
            other.ok("STORE 1:2 +FLAGS (\\Deleted)");
            other.ok("EXPUNGE");

            assertThat(one.ok("FETCH 1:2 (UID BODY.PEEK[TEXT])"))
                    .containsExactly(
                            "* 1 FETCH (UID 1 BODY[TEXT] {6}\r\nbody\r\n)",
                            "* 2 FETCH (UID 2 BODY[TEXT] {6}\r\nbody\r\n)");
            assertThat(one.ok("NOOP")).containsExactly("* 2 EXPUNGE", "* 1 EXPUNGE");
        }
    }

    @Test
    void noopBesideStoreAndExpungeGoesOn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (ImapClient listener = openWith(200);
                ImapClient storing = open();
                ImapClient expunging = open()) {
            Future<?> stores = threads.submit(() -> {
                for (int uid = 1; uid <= 200; uid++) {
                    storing.ok("UID STORE " + uid + " +FLAGS (\\Deleted keyword" + uid % 7 + ")");
                }
                return null;
            });
            Future<?> expunges = threads.submit(() -> {
                for (int i = 0; i < 100; i++) {
                    expunging.ok("EXPUNGE");
                }
                return null;
            });
            while (!stores.isDone() || !expunges.isDone()) {
                listener.ok("NOOP");
            }
            stores.get();
            expunges.get();
            expunging.ok("EXPUNGE");
            listener.ok("NOOP");

            assertThat(listener.ok("SEARCH ALL")).containsExactly("* SEARCH");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void appendAtHalfPastTwelveIsNotHalfPastMidnight() throws IOException {
        try (ImapClient client = openWith(0)) {
            append(client, "\" 1-Feb-2026 12:30:00 +0100\" ", MAIL);

            assertThat(client.ok("FETCH 1 INTERNALDATE"))
                    .containsExactly("* 1 FETCH (INTERNALDATE \" 1-Feb-2026 12:30:00 +0100\")");
        }
    }

    @Test
    void uidValidityIsNeverRepeatedEvenWithinASecond() throws IOException {
        try (ImapClient client = open()) {
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                client.ok("CREATE box");
                seen.addAll(client.ok("STATUS box (UIDVALIDITY)"));
                client.ok("DELETE box");
            }

            assertThat(seen).hasSize(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void wildcardsOfListStandAnywhere() throws IOException {
        try (ImapClient client = open()) {
            client.ok("CREATE work/2026/reports");
            client.ok("CREATE work/2025");

            assertThat(client.ok("LIST \"\" *6*"))
                    .containsExactly(
                            "* LIST (\\HasChildren) \"/\" work/2026",
                            "* LIST (\\HasNoChildren) \"/\" work/2026/reports");
            assertThat(client.ok("LIST \"\" %/%5")).containsExactly("* LIST (\\HasNoChildren) \"/\" work/2025");
        }
    }

    @Test
    void aPartThatIsNotThereIsNil() throws IOException {
        try (ImapClient client = openWith(1)) {
            assertThat(client.ok("FETCH 1 BODY.PEEK[9]")).containsExactly("* 1 FETCH (BODY[9] NIL)");
            assertThat(client.ok("FETCH 1 BODY.PEEK[1]")).containsExactly("* 1 FETCH (BODY[1] {6}\r\nbody\r\n)");
        }
    }

    @Test
    void addressesOfEqualHashCodeAreDifferentAccounts() throws IOException {
        assertThat("an@example.com".hashCode()).isEqualTo("c0@example.com".hashCode());
        try (SmtpClient smtp = SmtpClient.inData(server, "an@example.com");
                ImapClient an = connect(server);
                ImapClient c0 = connect(server)) {
            smtp.sendOctets(MAIL).say(".", "250 ");
            an.ok("LOGIN an@example.com x");
            c0.ok("LOGIN c0@example.com x");

            assertThat(an.ok("STATUS INBOX (MESSAGES)")).containsExactly("* STATUS INBOX (MESSAGES 1)");
            assertThat(c0.ok("STATUS INBOX (MESSAGES)")).containsExactly("* STATUS INBOX (MESSAGES 0)");
        }
    }

    @Test
    void anIdleSessionIsToldBye() throws IOException {
        try (MailServer impatient =
                        MailServer.builder().idleLimit(Duration.ofMillis(200)).start();
                ImapClient client = connect(impatient)) {
            assertThat(client.response()).isEqualTo("* BYE Idle for too long");
            client.expectEnd();
        }
    }

    @Test
    void aClosingServerSaysBye() throws IOException {
        try (ImapClient client = openWith(1);
                ImapClient idle = open()) {
            idle.idle();

            server.close();

            assertThat(client.response()).isEqualTo("* BYE The server is shutting down");
            assertThat(idle.response()).isEqualTo("* BYE The server is shutting down");
            idle.expectEnd();
        }
    }

    /** Eight seconds elsewhere, since its time grew with the square of the mailbox. */
    @Test
    @Timeout(20)
    void fetchOfTwentyThousandTakesNoTimeToSpeakOf() throws IOException {
        try (ImapClient client = openWith(1)) {
            for (int size = 1; size < 20_000; size *= 2) {
                client.ok("COPY 1:* INBOX");
            }

            assertThat(client.ok("FETCH 1:20000 (ENVELOPE FLAGS)")).hasSize(20_000);
            assertThat(client.ok("STORE 1:20000 +FLAGS (\\Deleted)")).hasSize(20_000);
            assertThat(client.ok("EXPUNGE")).hasSize(20_000);
        }
    }
}
