package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.fault.FaultRules.onGreeting;
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
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that end, and how: in order (FIN), or not (RST). */
class ConnectionFaultsTest {

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @EnumSource
    void closesWhereItIsConnected(Listener listener) throws IOException {
        host.add(onConnect().close());
        try (WireClient client = host.connect(listener)) {
            client.expectLast("");
        }
    }

    @ParameterizedTest
    @EnumSource
    void resetsWhereItIsConnected(Listener listener) throws IOException {
        host.add(onConnect().reset());
        try (WireClient client = host.connect(listener)) {
            client.expectReset();
        }
    }

    @Test
    void closesInPlaceOfTheGreeting() throws IOException {
        host.add(onGreeting().close());
        try (WireClient client = host.connect(Listener.POP3)) {
            client.expectLast("");
        }
    }

    @Test
    void closesBehindTheGreeting() throws IOException {
        host.add(onGreeting().afterReply().close());
        try (WireClient client = host.connect(Listener.SMTP)) {
            client.expectLast("220 localhost ESMTP Restante\r\n");
        }
    }

    @Test
    void closesInOrderThoughMuchWasSentThatNobodyHasRead() throws IOException {
        host.add(on(Smtp.NOOP).close());
        try (WireClient client = host.smtp()) {
            client.send("HELP\r\nNOOP\r\n" + "RSET\r\n".repeat(1000));
            assertThat(client.readToEnd()).startsWith("214").endsWith("\r\n").doesNotContain("250");
        }
    }

    @Test
    void closesWhereAMessageIsBeingSent() throws IOException {
        String message = "Subject: x\r\n\r\n" + "Hello\r\n".repeat(10_000);
        host.file(message);
        host.add(on(Pop3.RETR).afterSending(30_000).close());
        try (WireClient client = host.pop3()) {
            client.send("RETR 1\r\n");
            client.expectLast("+OK " + message.length() + " octets\r\n" + message.substring(0, 30_000));
        }
    }

    @Test
    void resetsInPlaceOfAReply() throws IOException {
        host.add(on(Imap.NOOP).insteadOfReply().reset());
        try (WireClient client = host.imap()) {
            client.send("a NOOP\r\n");
            client.expectReset();
        }
    }

    @Test
    void resetsWhereAMessageComes() throws IOException {
        host.add(on(Smtp.DATA).afterReceiving(10).reset());
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            client.send("Subject: x\r\n");
            client.expectReset();
        }
        assertThat(host.server().received().count()).isZero();
    }

    @Test
    void delaysAReplyAndThenGivesIt() throws IOException {
        host.add(on(Smtp.NOOP).delay(Duration.ofMillis(60)));
        try (WireClient client = host.smtp()) {
            long begun = System.nanoTime();
            assertThat(client.say("NOOP")).startsWith("250 ");
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(60_000_000);
        }
    }

    @Test
    void sendsWhatWasPipelinedBeforeADelay() throws IOException {
        host.add(on(Smtp.HELP).delay(Duration.ofHours(2)));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\nRSET\r\nHELP\r\n");
            assertThat(client.readLine()).startsWith("250 ");
            assertThat(client.readLine()).startsWith("250 ");
        }
    }

    @Test
    void aDelayEndsWithTheServer() throws IOException {
        ActiveFault fault = host.add(on(Smtp.NOOP).delay(Duration.ofHours(2)));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\n");
            fault.awaitStrikes(1);
            host.close();
            assertThat(client.readToEnd()).startsWith("250 ");
        }
    }
}
