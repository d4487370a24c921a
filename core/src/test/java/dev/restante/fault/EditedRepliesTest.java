package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onGreeting;

import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** True replies with a wrong tag, or said twice. */
class EditedRepliesTest {

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void haveATagThatNobodyUses() throws IOException {
        host.add(on(Imap.NOOP).wrongTag());
        try (WireClient client = host.imap()) {
            client.send("a NOOP\r\nb CAPABILITY\r\n");
            client.expect("WRONG-TAG OK NOOP completed\r\n* CAPABILITY ");
        }
    }

    @Test
    void haveTheTagThatIsAskedFor() throws IOException {
        host.add(on(Imap.SELECT).insteadOfReply().wrongTag("a0"));
        try (WireClient client = host.imap()) {
            client.send("a1 SELECT Nowhere\r\n");
            client.expect("a0 NO [NONEXISTENT] ");
        }
    }

    @Test
    void canBeLiesWithAWrongTag() throws IOException {
        host.add(on(Imap.NOOP).no("Never").wrongTag("x"));
        try (WireClient client = host.imap()) {
            client.send("a NOOP\r\n");
            client.expect("x NO Never\r\n");
        }
    }

    @Test
    void comeTwiceInImap() throws IOException {
        host.add(on(Imap.NOOP).once().duplicateReply());
        try (WireClient client = host.imap()) {
            client.send("a NOOP\r\nb NOOP\r\n");
            client.expect("a OK NOOP completed\r\na OK NOOP completed\r\nb OK NOOP completed\r\n");
        }
    }

    @Test
    void comeTwiceInSmtp() throws IOException {
        host.add(on(Smtp.NOOP).duplicateReply());
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\nRSET\r\n");
            client.expect("250 2.0.0 Ok\r\n250 2.0.0 Ok\r\n250 2.0.0 ");
        }
    }

    @Test
    void comeTwiceWithTheirLastLineOnly() throws IOException {
        host.file("Subject: x\r\n\r\nHello\r\n");
        host.add(on(Pop3.RETR).duplicateReply());
        try (WireClient client = host.pop3()) {
            client.send("RETR 1\r\nNOOP\r\n");
            client.expect("+OK 21 octets\r\nSubject: x\r\n\r\nHello\r\n.\r\n.\r\n+OK ");
        }
    }

    @Test
    void greetTwice() throws IOException {
        host.add(onGreeting().duplicateReply());
        try (WireClient client = host.connect(Listener.SMTP)) {
            client.expect("220 localhost ESMTP Restante\r\n220 localhost ESMTP Restante\r\n");
        }
    }

    @Test
    void canBeLiesThatAreToldTwice() throws IOException {
        host.add(on(Smtp.NOOP).reply(450, "Later").duplicateReply().close());
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\n");
            client.expectLast("450 Later\r\n450 Later\r\n");
        }
    }
}
