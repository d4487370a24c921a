package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onAnyCommand;
import static dev.restante.testing.FaultHost.JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A command that is refused before it runs has no effect at all, and one whose reply is replaced has its effect. */
class EffectsTest {

    private static final String MESSAGE = "Subject: x\r\n\r\n";

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    private void refuse(FaultTrigger trigger, Verb verb) {
        FaultTrigger once = trigger.once();
        host.add(
                verb instanceof Smtp
                        ? once.reply(451, "4.3.0", "No")
                        : verb instanceof Pop3 ? once.err("No") : once.no("No"));
    }

    private void refuse(Verb verb) {
        refuse(on(verb), verb);
    }

    private void denyThat(Verb verb) {
        refuse(on(verb).insteadOfReply(), verb);
    }

    @Test
    void noRecipientIsThere() throws IOException {
        refuse(Smtp.RCPT);
        try (WireClient client = host.smtp()) {
            client.send("MAIL FROM:<shop@example.com>\r\nRCPT TO:<jane@example.com>\r\nDATA\r\n");
            client.readLine();
            client.expect("451 4.3.0 No\r\n554 5.5.1 ");
        }
    }

    @Test
    void theRecipientIsThere() throws IOException {
        denyThat(Smtp.RCPT);
        try (WireClient client = host.smtp()) {
            client.send("MAIL FROM:<shop@example.com>\r\nRCPT TO:<jane@example.com>\r\nDATA\r\n");
            client.readLine();
            client.expect("451 4.3.0 No\r\n354 ");
        }
    }

    @Test
    void noTransactionIsThere() throws IOException {
        refuse(Smtp.MAIL);
        try (WireClient client = host.smtp()) {
            client.send("MAIL FROM:<shop@example.com>\r\nRCPT TO:<jane@example.com>\r\n");
            client.expect("451 4.3.0 No\r\n503 5.5.1 ");
        }
    }

    @Test
    void noMessageIsAskedFor() throws IOException {
        refuse(Smtp.DATA);
        try (WireClient client = FaultHost.envelope(host.smtp(), JANE)) {
            client.send("DATA\r\nDATA\r\n");
            client.expect("451 4.3.0 No\r\n354 ");
        }
    }

    @Test
    void theMessageIsThere() throws IOException {
        denyThat(Smtp.DATA);
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            client.send(MESSAGE + ".\r\n");
            client.expect("451 4.3.0 No\r\n");
        }
        assertThat(host.server().received().awaitOne().envelope().recipientAddresses())
                .containsExactly(JANE);
        assertThat(host.server().deliveryAttempts().last().finalReply()).hasToString("Optional[451 4.3.0 No]");
    }

    /** What came behind it must neither be read as commands nor become a message with a hole. */
    @Test
    void noChunkIsThere() throws IOException {
        refuse(Smtp.BDAT);
        try (WireClient client = FaultHost.envelope(host.smtp(), JANE)) {
            client.send("BDAT 6\r\nQUIT\r\nBDAT 14 LAST\r\n" + MESSAGE + "NOOP\r\n");
            client.expect("451 4.3.0 No\r\n503 5.5.1 ");
            client.readLine();
            client.expect("250 2.0.0 Ok\r\n");
        }
        assertThat(host.server().received().count()).isZero();
        assertThat(host.server().deliveryAttempts().last().finalReply()).hasToString("Optional[451 4.3.0 No]");
    }

    @Test
    void theTransactionOutlivesARset() throws IOException {
        refuse(Smtp.RSET);
        try (WireClient client = FaultHost.envelope(host.smtp(), JANE)) {
            client.send("RSET\r\nDATA\r\n");
            client.expect("451 4.3.0 No\r\n354 ");
        }
    }

    @Test
    void nobodyIsLoggedIn() throws IOException {
        refuse(Smtp.AUTH);
        refuse(Pop3.PASS);
        refuse(Imap.LOGIN);
        try (WireClient smtp = host.smtp();
                WireClient pop3 = host.greeted(Listener.POP3);
                WireClient imap = host.greeted(Listener.IMAP)) {
            smtp.send("AUTH PLAIN\r\n" + FaultHost.PLAIN + "\r\nAUTH PLAIN " + FaultHost.PLAIN + "\r\n");
            smtp.expect("451 4.3.0 No\r\n500 5.5.1 ");
            smtp.readLine();
            smtp.expect("235 ");
            pop3.send("USER jane@example.com\r\nPASS secret\r\nSTAT\r\nPASS secret\r\nSTAT\r\n");
            pop3.readLine();
            pop3.expect("-ERR No\r\n-ERR ");
            pop3.readLine();
            assertThat(pop3.readLine()).startsWith("+OK");
            pop3.expect("+OK 0 0\r\n");
            imap.send("a LOGIN jane@example.com {6+}\r\nsecret\r\nb SELECT INBOX\r\n");
            imap.expect("a NO No\r\nb BAD ");
        }
    }

    @Test
    void somebodyIsLoggedIn() throws IOException {
        denyThat(Smtp.AUTH);
        denyThat(Imap.AUTHENTICATE);
        try (WireClient smtp = host.smtp();
                WireClient imap = host.greeted(Listener.IMAP)) {
            smtp.send("AUTH PLAIN " + FaultHost.PLAIN + "\r\nAUTH PLAIN " + FaultHost.PLAIN + "\r\n");
            smtp.expect("451 4.3.0 No\r\n503 5.5.1 Already authenticated as jane@example.com\r\n");
            imap.send("a AUTHENTICATE PLAIN " + FaultHost.PLAIN + "\r\nb CREATE Made\r\n");
            imap.expect("a NO No\r\nb OK ");
        }
        assertThat(host.server().account(JANE).hasMailbox("Made")).isTrue();
    }

    @Test
    void noMarkOfDeletionIsThere() throws IOException {
        host.file(MESSAGE);
        refuse(Pop3.DELE);
        try (WireClient client = host.pop3()) {
            client.send("DELE 1\r\nQUIT\r\n");
            client.expect("-ERR No\r\n+OK ");
            client.readToEnd();
        }
        assertThat(host.inbox().count()).isEqualTo(1);
    }

    @Test
    void theMarkOfDeletionIsThere() throws IOException {
        host.file(MESSAGE);
        denyThat(Pop3.DELE);
        denyThat(Pop3.QUIT);
        try (WireClient client = host.pop3()) {
            client.send("DELE 1\r\nQUIT\r\n");
            client.expectLast("-ERR No\r\n-ERR No\r\n");
        }
        assertThat(host.inbox().count()).isZero();
    }

    @Test
    void noFlagIsThere() throws IOException {
        host.file(MESSAGE);
        refuse(Imap.STORE);
        try (WireClient client = host.imapInInbox()) {
            client.send("a STORE 1 +FLAGS (\\Flagged)\r\n");
            client.expect("a NO No\r\n");
        }
        assertThat(host.inbox().message().hasFlag("\\Flagged")).isFalse();
    }

    @Test
    void theFlagIsThere() throws IOException {
        host.file(MESSAGE);
        denyThat(Imap.STORE);
        try (WireClient client = host.imapInInbox()) {
            client.send("a STORE 1 +FLAGS.SILENT (\\Flagged)\r\n");
            client.expect("a NO No\r\n");
        }
        assertThat(host.inbox().message().hasFlag("\\Flagged")).isTrue();
    }

    @Test
    void theLiteralWasRead() throws IOException {
        refuse(Imap.APPEND);
        try (WireClient client = host.imap()) {
            client.send("a APPEND INBOX {14}\r\n");
            client.expect("+ Ready for 14 octets\r\n");
            client.send(MESSAGE + "\r\nb APPEND INBOX {14+}\r\n" + MESSAGE + "\r\n");
            client.expect("a NO No\r\nb OK ");
        }
        assertThat(host.inbox().count()).isEqualTo(1);
    }

    @Test
    void nothingIsExpunged() throws IOException {
        host.file(MESSAGE);
        refuse(Imap.EXPUNGE);
        try (WireClient client = host.imapInInbox()) {
            client.send("a STORE 1 +FLAGS.SILENT (\\Deleted)\r\nb EXPUNGE\r\n");
            client.expect("a OK STORE completed\r\nb NO No\r\n");
            assertThat(host.inbox().count()).isEqualTo(1);
            client.send("c EXPUNGE\r\n");
            client.expect("* 1 EXPUNGE\r\n");
        }
    }

    @Test
    void pipelinedCommandsKeepTheirOrder() throws IOException {
        try (WireClient client = host.smtp()) {
            host.add(onAnyCommand().every(3).reply(451, "4.3.0", "No"));
            client.send("NOOP\r\n".repeat(9));
            client.expect(("250 2.0.0 Ok\r\n".repeat(2) + "451 4.3.0 No\r\n").repeat(3));
        }
    }

    @Test
    void pipelinedCommandsOfImapKeepTheirOrder() throws IOException {
        host.add(on(Imap.NOOP).after(1).once().duplicateReply().garbage(1).delay(Duration.ofMillis(5)));
        try (WireClient client = host.imap()) {
            client.send("a NOOP\r\nb NOOP\r\nc NOOP\r\n");
            client.expect("a OK NOOP completed\r\nb OK NOOP completed\r\nb OK NOOP completed\r\n");
            client.read(1);
            client.expect("c OK NOOP completed\r\n");
        }
    }
}
