package dev.restante;

import static dev.restante.query.MailQueries.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.mail.MailboxMessage;
import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.SimpleMail;
import dev.restante.testing.ImapClient;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Coming back to how everything was, while clients are connected. */
class MailSnapshotTest {

    private static final String JANE = "jane@example.com";

    private static SimpleMail mail(String subject) {
        return NewMail.from("shop@example.com").to(JANE).subject(subject);
    }

    private static List<String> subjects(Mailbox mailbox) {
        return mailbox.messages().stream().map(MailboxMessage::subject).toList();
    }

    @Test
    void hasWhatWasReceivedAgain() {
        try (MailServer server = MailServer.start()) {
            ReceivedMail first = server.deliver(mail("one"));
            MailSnapshot prepared = server.snapshot();
            ReceivedMail second = server.deliver(mail("two"));
            server.received().drain();

            server.restore(prepared);

            assertThat(server.received().list()).containsExactly(first);
            assertThat(server.deliver(mail("three")).id()).isGreaterThan(second.id());
        }
    }

    @Test
    void givesMailBackToWhomeverWaits() throws Exception {
        try (MailServer server = MailServer.start()) {
            server.deliver(mail("one"));
            MailSnapshot prepared = server.snapshot();
            server.reset();
            CompletableFuture<ReceivedMail> waiting = CompletableFuture.supplyAsync(
                    () -> server.received(subject("one")).awaitOne(Duration.ofSeconds(20)));

            server.restore(prepared);

            assertThat(waiting.get().subject()).isEqualTo("one");
        }
    }

    @Test
    void hasAccountsMailboxesFlagsAndSubscriptionsAgain() throws IOException {
        try (MailServer server = MailServer.start();
                ImapClient client = new ImapClient(server.imap())) {
            MailAccount jane = server.declare(JANE, "secret");
            jane.createMailbox("Archive")
                    .add(mail("old").newMail(InstantSource.system()).flags("\\Seen", "paid"));
            jane.inbox().add(mail("new"));
            MailSnapshot prepared = server.snapshot();

            client.open(JANE, "Archive");
            client.ok("STORE 1 FLAGS (\\Deleted)");
            client.ok("EXPUNGE");
            client.ok("RENAME INBOX Old");
            client.ok("SUBSCRIBE Old");
            client.ok("DELETE Archive");
            client.ok("SETQUOTA \"\" (MESSAGE 5)");
            client.ok("SETMETADATA INBOX (/private/comment \"x\")");
            server.declare("bob@example.com", "hidden");
            server.restore(prepared);

            assertThat(server.accounts()).extracting(MailAccount::name).containsExactly(JANE);
            assertThat(jane.mailboxes()).extracting(Mailbox::name).containsExactly("Archive", "INBOX");
            assertThat(jane.mailbox("Archive").message().flags()).containsExactly("\\Seen", "paid");
            assertThat(jane.inbox().message().subject()).isEqualTo("new");
            assertThat(client.ok("LSUB \"\" *"))
                    .filteredOn(line -> line.startsWith("* LSUB"))
                    .containsExactly("* LSUB (\\HasNoChildren) \"/\" INBOX");
            assertThat(client.ok("GETQUOTA \"\"")).containsExactly("* QUOTA \"\" ()");
            assertThat(client.ok("GETMETADATA INBOX (/private/comment)")).noneMatch(line -> line.contains("\"x\""));
        }
    }

    @Test
    void hasAccountsAgainThatAResetHasForgotten() throws IOException {
        try (MailServer server = MailServer.start()) {
            server.deliver(mail("one"));
            MailSnapshot prepared = server.snapshot();
            server.reset();
            server.deliver(mail("another account of this name"));

            server.restore(prepared);
            assertThat(subjects(server.account(JANE).inbox())).containsExactly("one");
            server.deliver(mail("two"));
            server.restore(prepared);

            assertThat(subjects(server.account(JANE).inbox())).containsExactly("one");
        }
    }

    @Test
    void tellsWhoIdlesWhatChanges() throws IOException {
        try (MailServer server = MailServer.start();
                ImapClient client = new ImapClient(server.imap())) {
            Mailbox inbox = server.account(JANE).inbox();
            inbox.add(List.of(mail("one"), mail("two"), mail("three")));
            MailSnapshot prepared = server.snapshot();
            client.open(JANE, "INBOX");
            client.ok("STORE 1 +FLAGS (\\Seen)");
            client.ok("STORE 2 +FLAGS (\\Deleted)");
            client.ok("EXPUNGE");
            inbox.add(mail("four"));
            client.ok("NOOP");
            long uidValidity = inbox.uidValidity();
            String tag = client.idle();

            server.restore(prepared);

            List<String> told = new ArrayList<>();
            client.send("DONE\r\n");
            assertThat(client.completion(tag, told::add)).startsWith("OK");
            assertThat(told).contains("* 3 EXPUNGE", "* 2 EXPUNGE", "* 3 EXISTS");
            assertThat(told).anyMatch(line -> line.startsWith("* 1 FETCH (UID 1 FLAGS ("));
            assertThat(client.ok("FETCH 1:* (UID BODY.PEEK[HEADER.FIELDS (SUBJECT)])").stream()
                            .map(line -> line.replaceAll("\\s+", " ")))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("UID 1 ").contains("one"),
                            line -> assertThat(line).contains("UID 5 ").contains("two"),
                            line -> assertThat(line).contains("UID 6 ").contains("three"));
            assertThat(inbox.uidValidity()).isEqualTo(uidValidity);
            server.deliver(mail("five"));
            assertThat(client.ok("NOOP")).contains("* 4 EXISTS");
        }
    }

    @Test
    void leavesAloneWhatIsAsItWas() throws IOException {
        try (MailServer server = MailServer.start();
                ImapClient client = new ImapClient(server.imap())) {
            server.account(JANE).inbox().add(mail("one"));
            client.open(JANE, "INBOX");
            MailSnapshot prepared = server.snapshot();
            server.restore(prepared);

            assertThat(client.ok("NOOP")).isEmpty();
        }
    }

    @Test
    void showsRecentMessagesAgain() throws IOException {
        try (MailServer server = MailServer.start()) {
            server.account(JANE).inbox().add(mail("one"));
            MailSnapshot prepared = server.snapshot();
            try (ImapClient client = new ImapClient(server.imap()).open(JANE, "INBOX")) {
                assertThat(client.ok("FETCH 1 FLAGS")).containsExactly("* 1 FETCH (FLAGS (\\Recent))");
            }
            server.restore(prepared);

            try (ImapClient client = new ImapClient(server.imap()).open(JANE, "INBOX")) {
                assertThat(client.ok("FETCH 1 FLAGS")).containsExactly("* 1 FETCH (FLAGS (\\Recent))");
            }
        }
    }

    @Test
    void refusesASnapshotOfAnotherServer() {
        try (MailServer server = MailServer.start();
                MailServer other = MailServer.start()) {
            MailSnapshot snapshot = other.snapshot();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.restore(snapshot))
                    .withMessage("This is a snapshot of another server");
        }
    }

    /** A mail is in the journal and in the mailbox, or in neither. */
    @Test
    void aRestoreIsNeverInTheMiddleOfADelivery() {
        MailServer server = MailServer.start();
        MailSnapshot empty = server.snapshot();
        CompletableFuture<Void> delivering = CompletableFuture.runAsync(
                () -> {
                    for (int i = 0; i < 500; i++) {
                        server.deliver(mail("x"));
                    }
                },
                task -> new Thread(task).start());
        for (int i = 0; i < 100; i++) {
            server.restore(empty);
            MailSnapshot now = server.snapshot();
            server.restore(now);
        }
        delivering.join();

        assertThat(server.received().count())
                .isEqualTo(server.account(JANE).inbox().count());
        server.close();
    }
}
