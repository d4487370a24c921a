package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.mail.MailboxMessage;
import dev.restante.mail.NewMail;
import dev.restante.mail.SimpleMail;
import dev.restante.testing.ImapClient;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox gets another UIDVALIDITY (RFC 3501 section 2.3.1.1), also under a session. */
class ChangedUidValidityTest {

    private static final String JANE = "jane@example.com";
    private static final String BYE =
            "* BYE The selected mailbox has another UIDVALIDITY now, come again and select it anew";

    private final MailServer server =
            MailServer.builder().account(JANE, "secret").start();
    private final MailAccount jane = server.account(JANE);
    private final Mailbox inbox = jane.inbox();

    @BeforeEach
    void fill() {
        inbox.add(List.of(mail("gone"), mail("one").flags("\\Seen", "paid").date(Instant.EPOCH), mail("two")));
        inbox.expungeFirst(1);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static NewMail mail(String subject) {
        SimpleMail mail = NewMail.from("shop@example.com").to(JANE).subject(subject);
        return mail.newMail(Instant::now);
    }

    private ImapClient open(String mailbox) throws IOException {
        return new ImapClient(server.imap()).open(JANE, mailbox);
    }

    @Test
    void messagesStayWithOtherUids() throws IOException {
        long before = inbox.uidValidity();
        long now = inbox.changeUidValidity();

        assertThat(now).isGreaterThan(before).isEqualTo(inbox.uidValidity());
        assertThat(inbox.uidNext()).isEqualTo(3);
        assertThat(inbox.messages())
                .extracting(MailboxMessage::subject, MailboxMessage::uid)
                .containsExactly(tuple("one", 1), tuple("two", 2));
        MailboxMessage one = inbox.messages().get(0);
        assertThat(one.flags()).containsExactly("\\Seen", "paid");
        assertThat(one.internalDate().toInstant()).isEqualTo(Instant.EPOCH);
        try (ImapClient client = new ImapClient(server.imap())) {
            client.ok("LOGIN " + JANE + " secret");
            assertThat(client.ok("STATUS INBOX (UIDVALIDITY UIDNEXT)"))
                    .containsExactly("* STATUS INBOX (UIDVALIDITY " + now + " UIDNEXT 3)");
            assertThat(client.ok("SELECT INBOX"))
                    .contains("* 2 EXISTS", "* 2 RECENT", "* OK [UIDVALIDITY " + now + "] UIDs are valid");
        }
    }

    @Test
    void itIsAnotherMailboxOfTheSameRightsNotesAndUse() throws IOException {
        try (ImapClient client = new ImapClient(server.imap())) {
            client.ok("LOGIN " + JANE + " secret");
            client.ok("CREATE Sent (USE (\\Sent))");
            client.ok("SETACL Sent bob lr");
            client.ok("SETMETADATA Sent (/private/comment \"x\")");
            List<String> before = client.ok("STATUS Sent (MAILBOXID)");
            List<String> acl = client.ok("GETACL Sent");
            jane.mailbox("Sent").changeUidValidity();

            assertThat(client.ok("STATUS Sent (MAILBOXID)")).isNotEqualTo(before);
            assertThat(client.ok("GETACL Sent")).isEqualTo(acl);
            assertThat(client.ok("GETMETADATA Sent /private/comment")).anyMatch(line -> line.contains("\"x\""));
            assertThat(client.ok("LIST (SPECIAL-USE) \"\" *")).anyMatch(line -> line.contains("\\Sent"));
        }
    }

    @Test
    void whoHasItSelectedIsSentAwayAtTheNextCommandWhichIsNotCarriedOut() throws IOException {
        try (ImapClient client = open("INBOX")) {
            inbox.changeUidValidity();
            client.begin("STORE 1 +FLAGS (\\Deleted)");

            assertThat(client.response()).isEqualTo(BYE);
            client.expectEnd();
            assertThat(inbox.messages()).noneMatch(message -> message.hasFlag("\\Deleted"));
        }
        assertThat(server.conversations().list().get(0).end().orElseThrow().cause())
                .isEqualTo(Cause.SERVER_ENDED);
    }

    @Test
    void whatIsPipelinedDoesNotKeepTheClientFromHearingWhy() throws IOException {
        try (ImapClient client = open("INBOX")) {
            inbox.changeUidValidity();
            client.send("a NOOP\r\nb APPEND INBOX {1+}\r\nx\r\nc LOGOUT\r\n");

            assertThat(client.response()).isEqualTo(BYE);
            client.expectEnd();
        }
        assertThat(inbox.count()).isEqualTo(2);
    }

    @Test
    void whoIdlesIsSentAwayAtOnce() throws IOException {
        try (ImapClient client = open("INBOX");
                ImapClient other = open("INBOX")) {
            client.idle();
            other.ok("UNSELECT");
            String tag = other.idle();
            inbox.changeUidValidity();

            assertThat(client.response()).isEqualTo(BYE);
            client.expectEnd();
            other.send("DONE\r\n");
            assertThat(other.completion(tag, untagged -> {})).startsWith("OK");
        }
    }

    @Test
    void whoSpeaksAtThatMomentHearsWhyToo() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (ImapClient client = open("INBOX")) {
                String tag = client.idle();
                client.send("DONE\r\n");
                inbox.changeUidValidity();
                String response = client.response();
                if (response.startsWith(tag + " OK")) {
                    client.begin("NOOP");
                    response = client.response();
                }
                assertThat(response).isEqualTo(BYE);
                client.expectEnd();
            }
        }
    }

    @Test
    void whoIdlesOverTlsHearsWhyToo() throws IOException {
        try (WireClient client = new WireClient(server.imaps())) {
            client.startTls(server.certificateAuthority().sslContext());
            client.send("a LOGIN " + JANE + " secret\r\nb SELECT INBOX\r\nc IDLE\r\n");
            String line = "";
            while (line != null && !line.startsWith("+ ")) {
                line = client.readLine();
            }
            inbox.changeUidValidity();

            assertThat(client.readLine()).isEqualTo(BYE);
            assertThat(client.readLine()).isNull();
        }
    }

    @Test
    void newMailComesIntoTheNewOne() throws IOException {
        inbox.changeUidValidity();
        server.deliver(mail("three"));

        assertThat(inbox.messages()).extracting(MailboxMessage::uid).containsExactly(1, 2, 3);
        try (ImapClient client = open("INBOX")) {
            assertThat(client.ok("GETQUOTA \"\"")).hasSize(1);
            client.ok("SETQUOTA \"\" (MESSAGE 9)");
            assertThat(client.ok("GETQUOTA \"\"")).containsExactly("* QUOTA \"\" (MESSAGE 3 9)");
        }
    }

    @Test
    void aClientThatResynchronisesByAnOldUidValidityIsToldNothingOfIt() throws IOException {
        long before = inbox.uidValidity();
        inbox.changeUidValidity();
        try (ImapClient client = new ImapClient(server.imap())) {
            client.ok("LOGIN " + JANE + " secret");
            client.ok("ENABLE QRESYNC");
            assertThat(client.ok("SELECT INBOX (QRESYNC (" + before + " 1))"))
                    .noneMatch(line -> line.contains("VANISHED") || line.contains("FETCH"));
        }
    }

    @Test
    void whoAskedForNewsOfItIsTold() throws IOException {
        try (ImapClient client = new ImapClient(server.imap())) {
            client.ok("LOGIN " + JANE + " secret");
            client.ok("NOTIFY SET (PERSONAL (MessageNew MessageExpunge))");
            String tag = client.idle();
            long now = inbox.changeUidValidity();

            assertThat(client.response()).isEqualTo("* STATUS INBOX (MESSAGES 2 UIDNEXT 3 UIDVALIDITY " + now + ")");
            client.send("DONE\r\n");
            assertThat(client.completion(tag, untagged -> {})).startsWith("OK");
        }
    }

    @Test
    void aPop3SessionRemovesNothingAnyMoreAndTheNextFindsOtherIds() throws IOException {
        try (WireClient client = pop3()) {
            assertThat(say(client, "UIDL 1")).endsWith("." + 2);
            assertThat(say(client, "DELE 1")).startsWith("+OK");
            inbox.changeUidValidity();
            assertThat(say(client, "DELE 2"))
                    .isEqualTo("-ERR [SYS/TEMP] The mailbox has another UIDVALIDITY now, open it anew");
            assertThat(say(client, "QUIT")).isEqualTo("-ERR [SYS/TEMP] The messages marked as deleted are still there");
            assertThat(client.readLine()).isNull();
        }
        assertThat(inbox.count()).isEqualTo(2);
        try (WireClient client = pop3()) {
            assertThat(say(client, "UIDL 1")).isEqualTo("+OK 1 " + inbox.uidValidity() + ".1");
        }
    }

    private WireClient pop3() throws IOException {
        WireClient client = new WireClient(server.pop3());
        assertThat(client.readLine()).startsWith("+OK");
        assertThat(say(client, "USER " + JANE)).startsWith("+OK");
        assertThat(say(client, "PASS secret")).startsWith("+OK");
        return client;
    }

    private static String say(WireClient client, String line) throws IOException {
        client.send(line + "\r\n");
        return String.valueOf(client.readLine());
    }

    @Test
    void aSnapshotBringsTheMessagesBackButNoOldUids() {
        MailSnapshot prepared = server.snapshot();
        long first = inbox.uidValidity();
        long second = inbox.changeUidValidity();
        inbox.clear();
        server.restore(prepared);

        assertThat(first).isLessThan(second);
        assertThat(inbox.uidValidity()).isEqualTo(second);
        assertThat(inbox.messages())
                .extracting(MailboxMessage::subject, MailboxMessage::uid)
                .containsExactly(tuple("one", 3), tuple("two", 4));
    }

    @Test
    void aSnapshotFindsTheNewOneUnderItsOldName() throws IOException {
        jane.createMailbox("box").add(mail("three"));
        MailSnapshot prepared = server.snapshot();
        jane.mailbox("box").changeUidValidity();
        long last = jane.mailbox("box").changeUidValidity();
        try (ImapClient client = open("box")) {
            client.ok("RENAME box other");
            server.restore(prepared);

            assertThat(jane.hasMailbox("other")).isFalse();
            assertThat(jane.mailbox("box").uidValidity()).isEqualTo(last);
            assertThat(jane.mailbox("box").message().subject()).isEqualTo("three");
            assertThat(client.ok("NOOP")).contains("* 1 EXISTS");
        }
    }

    @Test
    void aResetLeavesTheNewOne() throws IOException {
        long second = inbox.changeUidValidity();
        try (ImapClient client = open("INBOX")) {
            server.reset();
            assertThat(client.ok("NOOP")).contains("* 1 EXPUNGE");
        }
        assertThat(inbox.uidValidity()).isEqualTo(second);
    }
}
