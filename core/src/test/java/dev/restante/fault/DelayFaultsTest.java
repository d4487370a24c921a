package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onAnyCommand;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.fault.FaultRules.onMessage;
import static dev.restante.fault.FaultRules.onTlsHandshake;
import static dev.restante.testing.FaultHost.JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that go on, or leave, while the server lets them wait. */
class DelayFaultsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @EnumSource
    void endWhenTheClientLeaves(Listener listener) throws IOException {
        ActiveFault slow = host.add(onConnect().delay(HOUR));
        try (WireClient client = host.connect(listener)) {
            client.send("NOOP\r\n");
            slow.awaitStrikes(1);
            client.endOutput();
            client.readToEnd();
        }
    }

    @Test
    void endWhenTheClientLeavesCompressed() throws IOException {
        ActiveFault slow = host.add(on(Imap.NOOP).delay(HOUR));
        try (WireClient client = host.imap()) {
            assertThat(client.say("c COMPRESS DEFLATE")).startsWith("c OK");
            client.compress();
            client.send("a NOOP\r\n");
            slow.awaitStrikes(1);
            client.endOutput();
            client.readToEnd();
        }
    }

    @Test
    void endInTheMiddleOfAMessageThatIsSent() throws IOException {
        host.file("Subject: x\r\n\r\nHello\r\n");
        ActiveFault slow = host.add(on(Pop3.RETR).afterSending(5).delay(HOUR));
        try (WireClient client = host.pop3()) {
            client.send("RETR 1\r\n");
            slow.awaitStrikes(1);
            client.endOutput();
            client.expectLast("+OK 21 octets\r\nSubject: x\r\n\r\nHello\r\n.\r\n");
        }
    }

    @Test
    void takeNothingFromWhoWaitsInIdle() throws IOException {
        try (WireClient client = host.imapInInbox()) {
            client.send("n NOTIFY SET (selected (MessageNew (BODY.PEEK[]) MessageExpunge))\r\n");
            client.readLinesTo("n OK");
            ActiveFault slow = host.add(on(Imap.IDLE).afterSending(5).delay(SHORT));
            assertThat(client.say("i IDLE")).startsWith("+ ");
            host.file("Subject: x\r\n\r\n");
            slow.awaitStrikes(1);
            client.send("DONE\r\na NOOP\r\n");
            assertThat(client.readLinesTo("a OK")).contains("Subject: x", "i OK IDLE completed");
        }
    }

    @Test
    void sayThatItWasTheClientWhoLeft() throws IOException {
        ActiveFault slow = host.add(on(Imap.NOOP).delay(HOUR));
        try (WireClient client = host.connect(Listener.IMAPS)) {
            client.startTls(host.server().certificateAuthority().sslContext());
            client.readLine();
            client.send("a NOOP\r\n");
            slow.awaitStrikes(1);
            client.endOutput();
            client.readToEnd();
        }
        assertThat(host.lastConversation().end())
                .hasValueSatisfying(end -> assertThat(end.cause()).isEqualTo(Cause.CLIENT_CLOSED));
    }

    @Test
    void loseNoMailOfWhoHasLeft() throws IOException {
        ActiveFault slow = host.add(onMessage().delay(HOUR));
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            client.send("Subject: x\r\n\r\n.\r\n");
            slow.awaitStrikes(1);
        }
        host.inbox().awaitCount(1);
    }

    @Test
    void loseNoMailOfWhoHasReset() throws IOException {
        ActiveFault slow = host.add(onMessage().delay(HOUR));
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            client.send("Subject: x\r\n\r\n.\r\n");
            slow.awaitStrikes(1);
            client.reset();
        }
        host.inbox().awaitCount(1);
    }

    @Test
    void loseNothingThatIsSaidMeanwhile() throws IOException {
        host.add(onAnyCommand().delay(SHORT));
        String chunk = "x".repeat(20_000) + "\r\n";
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\nMAIL FROM:<shop@example.com>\r\nRCPT TO:<" + JANE + ">\r\nBDAT " + chunk.length()
                    + "\r\n" + chunk + "BDAT 9 LAST\r\nThe end\r\nNOOP\r\n");
            assertThat(client.readLinesTo("250 2.0.0 Message")).hasSize(5);
            assertThat(client.readLine()).isEqualTo("250 2.0.0 Ok");
        }
        assertThat(host.inbox().messages().get(0).message().toByteArray())
                .asString()
                .isEqualTo(chunk + "The end\r\n");
    }

    @Test
    void letHandshakesBeginMeanwhile() throws IOException {
        host.add(onTlsHandshake().delay(SHORT));
        host.add(on(Smtp.STARTTLS).afterReply().delay(SHORT));
        try (WireClient client = host.smtp()) {
            assertThat(client.say("STARTTLS")).startsWith("220");
            client.startTls(host.server().certificateAuthority().sslContext());
            assertThat(client.say("NOOP")).startsWith("250");
        }
    }
}
