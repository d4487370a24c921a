package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onGreeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.conversation.Direction;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replies and messages without their end. */
class TruncateFaultsTest {

    private static final String MESSAGE = "Subject: x\r\n\r\n" + "Hello, here I am\r\n".repeat(1_000);

    private final FaultHost host = new FaultHost(builder -> builder.clock(() -> Instant.EPOCH));

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void leavesOutTheLastLineOfEhlo() throws IOException {
        String whole;
        try (WireClient client = host.greeted(Listener.SMTP)) {
            client.send("EHLO a.example.com\r\n");
            whole = String.join("\r\n", client.readLinesTo("250 ")) + "\r\n";
        }
        host.add(on(Smtp.EHLO).truncate());
        try (WireClient client = host.greeted(Listener.SMTP)) {
            client.send("EHLO a.example.com\r\nNOOP\r\n");
            client.expect(whole.substring(0, whole.lastIndexOf("250 ")) + "250 2.0.0 Ok\r\n");
        }
    }

    @Test
    void leavesOutAReplyOfOneLineAltogether() throws IOException {
        host.add(onGreeting().over(MailProtocol.SMTP).truncate());
        host.add(on(Smtp.RSET).truncate());
        try (WireClient client = host.connect(Listener.SMTP)) {
            client.send("RSET\r\nNOOP\r\n");
            client.expect("250 2.0.0 Ok\r\n");
        }
    }

    @Test
    void endsTheConnectionInTheMiddleOfAReply() throws IOException {
        host.add(on(Smtp.HELP).insteadOfReply().truncate().close());
        try (WireClient client = host.smtp()) {
            client.send("HELP\r\n");
            assertThat(client.readToEnd()).doesNotContain("214 ").matches("(214-[^\\r\\n]*\\r\\n)*");
        }
    }

    @Test
    void leavesOutTheDotOfList() throws IOException {
        host.file("Subject: x\r\n\r\n");
        host.add(on(Pop3.LIST, Pop3.CAPA).truncate());
        try (WireClient client = host.pop3()) {
            client.send("LIST\r\nNOOP\r\n");
            assertThat(client.readLine()).startsWith("+OK");
            client.expect("1 14\r\n+OK ");
        }
    }

    @Test
    void leavesOutTheDotOfRetr() throws IOException {
        host.file(MESSAGE);
        host.add(on(Pop3.RETR).truncate().close());
        try (WireClient client = host.pop3()) {
            client.send("RETR 1\r\n");
            client.expectLast("+OK " + MESSAGE.length() + " octets\r\n" + MESSAGE);
        }
    }

    @Test
    void showsNothingOfAMessageInTheDialogue() throws IOException {
        host.file(MESSAGE);
        host.add(on(Pop3.RETR).truncate().close());
        try (WireClient client = host.pop3()) {
            client.send("RETR 1\r\n");
            client.readToEnd();
        }
        assertThat(host.lastConversation().said(Direction.SERVER)).noneMatch(line -> line.contains("here I am"));
        assertThat(host.lastConversation().toString()).contains(MESSAGE.length() + " octets");
    }

    @Test
    void cutsRetrInTheMiddle() throws IOException {
        host.file(MESSAGE);
        host.add(on(Pop3.RETR).afterSending(9_000).truncate());
        try (WireClient client = host.pop3()) {
            client.send("RETR 1\r\nNOOP\r\n");
            client.expect("+OK " + MESSAGE.length() + " octets\r\n" + MESSAGE.substring(0, 9_000) + ".\r\n+OK ");
        }
    }

    @Test
    void cutsALiteralSoThatItIsShorterThanAnnounced() throws IOException {
        host.file(MESSAGE);
        host.add(on(Imap.FETCH).afterSending(9_000).truncate());
        try (WireClient client = host.imapInInbox()) {
            client.send("a FETCH 1 BODY.PEEK[]\r\n");
            client.expect("* 1 FETCH (BODY[] {" + MESSAGE.length() + "}\r\n" + MESSAGE.substring(0, 9_000)
                    + ")\r\na OK FETCH completed\r\n");
        }
    }

    @Test
    void cutsEachLiteral() throws IOException {
        host.file("Subject: one\r\n\r\nHello\r\n");
        host.file("Subject: two\r\n\r\nHello\r\n");
        host.add(on(Imap.FETCH).afterSending(12).truncate());
        try (WireClient client = host.imapInInbox()) {
            client.send("a FETCH 1:2 BODY.PEEK[]\r\n");
            client.expect(
                    "* 1 FETCH (BODY[] {23}\r\nSubject: one)\r\n* 2 FETCH (BODY[] {23}\r\nSubject: two)\r\na OK ");
        }
    }

    @Test
    void leavesOutTheTaggedLine() throws IOException {
        host.add(on(Imap.CAPABILITY).truncate());
        try (WireClient client = host.imap()) {
            client.send("a CAPABILITY\r\nb NOOP\r\n");
            assertThat(client.readLine()).startsWith("* CAPABILITY ");
            client.expect("b OK NOOP completed\r\n");
        }
    }
}
