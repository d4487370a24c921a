package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.NewMail;
import dev.restante.mail.SimpleMail;
import dev.restante.testing.ImapClient;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mailbox becomes read-only, and writable again, under sessions (RFC 3501 section 7.1, READ-ONLY). */
class ReadOnlyMailboxTest {

    private static final String JANE = "jane@example.com";
    private static final String REFUSED = "NO [NOPERM] The mailbox is read-only for now, nothing in it can change";
    private static final List<String> TOLD_READ_ONLY = List.of(
            "* OK [READ-ONLY] Nothing in the mailbox can change for now",
            "* OK [PERMANENTFLAGS ()] Flags that are kept");
    private static final List<String> TOLD_READ_WRITE = List.of(
            "* OK [READ-WRITE] The mailbox can change again",
            "* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*)] Flags that are kept");

    private final MailServer server =
            MailServer.builder().account(JANE, "secret").start();
    private final MailAccount jane = server.account(JANE);
    private final Mailbox inbox = jane.inbox();
    private ImapClient client;

    @BeforeEach
    void openInbox() throws IOException {
        inbox.add(List.of(mail("one"), mail("two").flags("\\Deleted")));
        jane.createMailbox("box");
        client = new ImapClient(server.imap()).open(JANE, "INBOX");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private static SimpleMail mail(String subject) {
        return NewMail.from("shop@example.com").to(JANE).subject(subject).text("x");
    }

    private String run(String command) throws IOException {
        return client.run(command, untagged -> {});
    }

    @Test
    void whoHasItSelectedIsToldWithTheNextAnswer() throws IOException {
        inbox.readOnly(true);
        assertThat(client.ok("NOOP")).isEqualTo(TOLD_READ_ONLY);
        assertThat(client.ok("NOOP")).isEmpty();
        inbox.readOnly(false);
        assertThat(client.ok("FETCH 1 UID")).containsAll(TOLD_READ_WRITE);
        inbox.readOnly(true);
        inbox.readOnly(false);
        assertThat(client.ok("NOOP")).isEmpty();
    }

    @Test
    void whoIdlesIsToldAtOnce() throws IOException {
        String tag = client.idle();
        inbox.readOnly(true);
        assertThat(List.of(client.response(), client.response())).isEqualTo(TOLD_READ_ONLY);
        inbox.readOnly(false);
        assertThat(List.of(client.response(), client.response())).isEqualTo(TOLD_READ_WRITE);
        client.send("DONE\r\n");
        assertThat(client.completion(tag, untagged -> {})).startsWith("OK");
    }

    @Test
    void whoIsRefusedIsToldWhyFirst() throws IOException {
        inbox.readOnly(true);
        String tag = client.begin("STORE 1 +FLAGS (\\Seen)");
        assertThat(List.of(client.response(), client.response())).isEqualTo(TOLD_READ_ONLY);
        assertThat(client.response()).isEqualTo(tag + " " + REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STORE 1 +FLAGS (\\Seen)",
                "UID STORE 1 FLAGS.SILENT ()",
                "EXPUNGE",
                "UID EXPUNGE 1:*",
                "MOVE 1 box",
                "REPLACE 1 box {1+}\r\nx",
                "APPEND INBOX {1+}\r\nx",
                "COPY 1 INBOX",
                "MOVE 1 INBOX",
                "RENAME INBOX old"
            })
    void nothingInItCanChange(String command) throws IOException {
        inbox.readOnly(true);
        assertThat(run(command)).isEqualTo(REFUSED);
        assertThat(jane.mailboxes()).hasSize(2);
        assertThat(jane.mailbox("box").count()).isZero();

        inbox.readOnly(false);
        assertThat(run(command)).startsWith("OK");
    }

    @Test
    void nothingCanComeIntoItAndItCannotBeDeleted() throws IOException {
        Mailbox box = jane.mailbox("box");
        box.readOnly(true);
        assertThat(run("COPY 1 box")).isEqualTo(REFUSED);
        assertThat(run("MOVE 1 box")).isEqualTo(REFUSED);
        assertThat(run("REPLACE 1 box {1+}\r\nx")).isEqualTo(REFUSED);
        assertThat(run("APPEND box {1+}\r\nx")).isEqualTo(REFUSED);
        assertThat(run("DELETE box")).isEqualTo(REFUSED);
        assertThat(run("RENAME box other")).startsWith("OK");
        assertThat(jane.mailbox("other").isReadOnly()).isTrue();
        assertThat(inbox.count()).isEqualTo(2);
    }

    @Test
    void whoComesLaterFindsItReadOnly() throws IOException {
        inbox.readOnly(true);
        try (ImapClient other = new ImapClient(server.imap())) {
            other.ok("LOGIN " + JANE + " secret");
            assertThat(other.run("SELECT INBOX", untagged -> {})).isEqualTo("OK [READ-ONLY] SELECT completed");
            assertThat(other.ok("NOOP")).isEmpty();
            inbox.readOnly(false);
            assertThat(other.ok("NOOP")).isEqualTo(TOLD_READ_WRITE);
            other.ok("STORE 1 +FLAGS (\\Flagged)");
        }
    }

    @Test
    void whoExaminesIsToldNothing() throws IOException {
        client.ok("EXAMINE INBOX");
        inbox.readOnly(true);
        inbox.add(mail("three"));
        assertThat(client.ok("NOOP")).containsExactly("* 3 EXISTS", "* 1 RECENT");
        assertThat(run("STORE 1 +FLAGS (\\Seen)")).isEqualTo(REFUSED);
        inbox.readOnly(false);
        assertThat(run("STORE 1 +FLAGS (\\Seen)"))
                .isEqualTo("NO The mailbox was opened with EXAMINE, SELECT it to change it");
    }

    @Test
    void fetchAndCloseLeaveItAsItIs() throws IOException {
        inbox.readOnly(true);
        assertThat(client.ok("FETCH 1 BODY[TEXT]")).noneMatch(line -> line.contains("\\Seen"));
        client.ok("CLOSE");

        assertThat(inbox.unseenCount()).isEqualTo(2);
        assertThat(inbox.count()).isEqualTo(2);
    }

    @Test
    void whatIsRecentStaysSoForTheNext() throws IOException {
        inbox.readOnly(true);
        inbox.add(mail("three"));
        assertThat(client.ok("NOOP")).contains("* 3 EXISTS");
        inbox.readOnly(false);
        try (ImapClient other = new ImapClient(server.imap())) {
            other.ok("LOGIN " + JANE + " secret");
            assertThat(other.ok("SELECT INBOX")).contains("* 1 RECENT");
        }
    }

    @Test
    void mailThatComesInIsFiled() throws IOException {
        inbox.readOnly(true);
        server.deliver(mail("three"));
        inbox.expungeFirst(1);

        assertThat(client.ok("NOOP")).contains("* 1 EXPUNGE", "* 2 EXISTS");
    }

    @Test
    void pop3CanDeleteNothing() throws IOException {
        try (WireClient pop3 = new WireClient(server.pop3())) {
            assertThat(pop3.readLine()).startsWith("+OK");
            assertThat(say(pop3, "USER " + JANE)).startsWith("+OK");
            assertThat(say(pop3, "PASS secret")).startsWith("+OK");
            assertThat(say(pop3, "DELE 1")).startsWith("+OK");
            inbox.readOnly(true);
            assertThat(say(pop3, "DELE 2"))
                    .isEqualTo("-ERR [SYS/TEMP] The mailbox is read-only for now, nothing in it can change");
            assertThat(say(pop3, "QUIT")).isEqualTo("-ERR [SYS/TEMP] The messages marked as deleted are still there");
            assertThat(pop3.readLine()).isNull();
        }
        assertThat(inbox.count()).isEqualTo(2);
    }

    @Test
    void pop3EndsAsEverIfNothingIsMarked() throws IOException {
        inbox.readOnly(true);
        try (WireClient pop3 = new WireClient(server.pop3())) {
            assertThat(pop3.readLine()).startsWith("+OK");
            assertThat(say(pop3, "USER " + JANE)).startsWith("+OK");
            assertThat(say(pop3, "PASS secret")).startsWith("+OK");
            assertThat(say(pop3, "QUIT")).startsWith("+OK");
        }
    }

    private static String say(WireClient client, String line) throws IOException {
        client.send(line + "\r\n");
        return String.valueOf(client.readLine());
    }

    @Test
    void staysSoWithAnotherUidValidity() {
        inbox.readOnly(true);
        inbox.changeUidValidity();
        assertThat(inbox.isReadOnly()).isTrue();
    }

    @Test
    void comesAndGoesWithSnapshotAndReset() throws IOException {
        inbox.readOnly(true);
        MailSnapshot readOnly = server.snapshot();
        client.ok("NOOP");
        server.reset();
        assertThat(inbox.isReadOnly()).isFalse();
        assertThat(client.ok("NOOP")).containsAll(TOLD_READ_WRITE);
        server.restore(readOnly);
        assertThat(inbox.isReadOnly()).isTrue();
        assertThat(client.ok("NOOP")).containsAll(TOLD_READ_ONLY);
    }
}
