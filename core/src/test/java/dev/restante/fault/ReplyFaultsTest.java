package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onGreeting;
import static dev.restante.fault.FaultRules.onMessage;
import static dev.restante.testing.FaultHost.JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies in place of those that the server would give, octet by octet. */
class ReplyFaultsTest {

    private static final String MESSAGE = "Subject: x\r\n\r\nHello\r\n.\r\n";

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void haveOneLine() throws IOException {
        host.add(on(Smtp.NOOP).reply(451, "4.3.2", "Later"));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\n");
            client.expect("451 4.3.2 Later\r\n");
        }
    }

    @Test
    void haveSeveralLines() throws IOException {
        host.add(on(Smtp.NOOP).reply(550, "5.7.1", "No,", "and no,", "and no"));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\n");
            client.expect("550-5.7.1 No,\r\n550-5.7.1 and no,\r\n550 5.7.1 and no\r\n");
        }
    }

    @Test
    void needNoEnhancedCode() throws IOException {
        host.add(on(Smtp.NOOP).reply(299, "As you like"));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\n");
            client.expect("299 As you like\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {421, 221})
    void endTheConnectionAsSomeCodesDo(int code) throws IOException {
        host.add(on(Smtp.NOOP).reply(code, "Away"));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\n");
            client.expectLast(code + " Away\r\n");
        }
    }

    @Test
    void ofLmtpGoToEachRecipient() throws IOException {
        host.add(onMessage().to("bob@example.com").reply(452, "4.2.2", "Full"));
        try (WireClient client = FaultHost.inData(host.lmtp(), JANE, "bob@example.com")) {
            assertThat(client.say(MESSAGE.stripTrailing())).startsWith("250 2.0.0 <jane@example.com> ");
            client.expect("452 4.2.2 <bob@example.com> Full\r\n");
        }
        assertThat(host.server().received().awaitOne().envelope().recipientAddresses())
                .containsExactly(JANE);
    }

    @Test
    void inPlaceOfTheRepliesOfLmtpAreAsMany() throws IOException {
        host.add(on(Smtp.DATA).insteadOfReply().once().reply(451, "4.3.0", "Lost"));
        try (WireClient client = FaultHost.inData(host.lmtp(), JANE, "bob@example.com")) {
            client.send(MESSAGE + "NOOP\r\n");
            client.expect("451 4.3.0 Lost\r\n451 4.3.0 Lost\r\n250 ");
        }
    }

    @Test
    void ofPop3() throws IOException {
        host.add(on(Pop3.STAT).err("Not now"));
        host.add(on(Pop3.LIST).err("IN-USE", "Not now either"));
        try (WireClient client = host.pop3()) {
            client.send("STAT\r\nLIST\r\n");
            client.expect("-ERR Not now\r\n-ERR [IN-USE] Not now either\r\n");
        }
    }

    @Test
    void ofImap() throws IOException {
        host.add(on(Imap.CHECK).no("Not now"));
        host.add(on(Imap.SEARCH).no("UNAVAILABLE", "Not now either"));
        host.add(on(Imap.CLOSE).bad("What?"));
        try (WireClient client = host.imapInInbox()) {
            client.send("a CHECK\r\nb SEARCH ALL\r\nc CLOSE\r\n");
            client.expect("a NO Not now\r\nb NO [UNAVAILABLE] Not now either\r\nc BAD What?\r\n");
        }
    }

    @Test
    void byeEndsTheConnection() throws IOException {
        host.add(on(Imap.NOOP).bye("UNAVAILABLE", "Gone"));
        try (WireClient client = host.imap()) {
            client.send("a NOOP\r\n");
            client.expectLast("* BYE [UNAVAILABLE] Gone\r\n");
        }
    }

    @Test
    void unsolicitedDataComesBeforeTheReply() throws IOException {
        host.add(on(Imap.NOOP).untagged("5 EXISTS", "OK [ALERT] Hear, hear"));
        try (WireClient client = host.imapInInbox()) {
            client.send("a NOOP\r\n");
            client.expect("* 5 EXISTS\r\n* OK [ALERT] Hear, hear\r\na OK NOOP completed\r\n");
        }
    }

    @Test
    void canBeOneForEachProtocol() throws IOException {
        host.add(onGreeting().reply(554, "No").err("No").bye("No"));
        try (WireClient smtp = host.connect(Listener.SMTP);
                WireClient pop3 = host.connect(Listener.POP3);
                WireClient imap = host.connect(Listener.IMAP)) {
            smtp.expect("554 No\r\n");
            pop3.expect("-ERR No\r\n");
            imap.expectLast("* BYE No\r\n");
        }
    }

    @Test
    void arriveWholeBeforeTheEnd() throws IOException {
        String text = "x".repeat(400);
        host.add(on(Smtp.HELP).reply(214, "2.0.0", text, text, text).close());
        try (WireClient client = host.smtp()) {
            client.send("HELP\r\nNOOP\r\n");
            client.expectLast("214-2.0.0 " + text + "\r\n214-2.0.0 " + text + "\r\n214 2.0.0 " + text + "\r\n");
        }
    }

    @Test
    void canWaitAndThenEndTheConnection() throws IOException {
        host.add(on(Smtp.NOOP).delay(Duration.ofMillis(50)).reply(450, "Later").close());
        try (WireClient client = host.smtp()) {
            long begun = System.nanoTime();
            client.send("NOOP\r\n");
            client.expectLast("450 Later\r\n");
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(50_000_000);
        }
    }

    @Test
    void canBeFollowedByASilence() throws IOException {
        host.add(on(Pop3.NOOP).err("Later").delay(Duration.ofMillis(50)).close());
        try (WireClient client = host.pop3()) {
            client.send("NOOP\r\n");
            client.expect("-ERR Later\r\n");
            long told = System.nanoTime();
            client.expectLast("");
            assertThat(System.nanoTime() - told).isGreaterThanOrEqualTo(40_000_000); // the reply has travelled a bit
        }
    }
}
