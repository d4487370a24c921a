package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.fault.FaultRules.whileIdle;
import static dev.restante.testing.FaultHost.JANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections on which nothing happens any more. */
class StallFaultsTest {

    private static final int A_WHILE = 100;
    private static final String IDLING = "* 1 EXISTS\r\n";

    /** No limit of the server holds where it is to say nothing. */
    private final FaultHost host = new FaultHost(builder -> builder.idleLimit(Duration.ofMillis(20_000)));

    @AfterEach
    void close() {
        host.close();
    }

    private static void expectSilence(WireClient client) throws IOException {
        client.plain().setSoTimeout(A_WHILE);
        assertThatThrownBy(() -> client.read(1)).isInstanceOf(SocketTimeoutException.class);
        client.plain().setSoTimeout(20_000);
    }

    private void closeAtOnce() {
        long begun = System.nanoTime();
        host.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingToWhoConnects(Listener listener) throws IOException {
        ActiveFault fault = host.add(onConnect().stall());
        try (WireClient client = host.connect(listener)) {
            client.send("NOOP\r\n");
            fault.awaitStrikes(1);
            closeAtOnce();
            client.expectLast("");
        }
    }

    @Test
    void saysNothingMoreWhateverTheClientSays() throws IOException {
        host.add(on(Smtp.NOOP).stall());
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\nQUIT\r\n");
            expectSilence(client);
        }
    }

    @Test
    void saysWhatWasSaidBefore() throws IOException {
        host.add(on(Imap.NOOP).afterReply().stall());
        try (WireClient client = host.imap()) {
            client.send("a NOOP\r\nb NOOP\r\n");
            client.expect("a OK NOOP completed\r\n");
            expectSilence(client);
        }
    }

    @Test
    void endsWithItsClient() throws IOException {
        ActiveFault fault = host.add(on(Pop3.NOOP).stall());
        try (WireClient client = host.pop3()) {
            client.send("NOOP\r\n");
            fault.awaitStrikes(1);
            client.endOutput();
            client.expectLast("");
        }
        assertThat(host.lastConversation().end())
                .hasValueSatisfying(end -> assertThat(end.cause()).isEqualTo(Cause.FAULT));
    }

    @Test
    void stopsInTheMiddleOfAMessage() throws IOException {
        String message = "Subject: x\r\n\r\n" + "Hello\r\n".repeat(5_000);
        host.file(message);
        host.add(on(Imap.FETCH).afterSending(20_000).stall());
        try (WireClient client = host.imapInInbox()) {
            client.send("a FETCH 1 BODY[]\r\n");
            client.expect("* 1 FETCH (BODY[] {" + message.length() + "}\r\n" + message.substring(0, 20_000));
            expectSilence(client);
            closeAtOnce();
            client.expectLast("");
        }
    }

    @Test
    void takesTheRestOfAMessageAndSaysNothing() throws IOException {
        host.add(on(Smtp.DATA).afterReceiving(5).stall());
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            client.send("Subject: x\r\n\r\n" + "Hello\r\n".repeat(100_000) + ".\r\n"); // more than any buffer has
            expectSilence(client);
        }
        assertThat(host.server().received().count()).isZero();
    }

    @Test
    void saysNothingToWhoIdles() throws IOException {
        host.add(whileIdle().stall());
        try (WireClient client = host.imapInInbox()) {
            client.send("a IDLE\r\n");
            client.readLinesTo("+ ");
            host.file("Subject: x\r\n\r\n");
            client.send("DONE\r\n");
            expectSilence(client);
        }
    }

    @Test
    void saysNothingMoreToWhoIdlesAlready() throws IOException {
        try (WireClient client = host.imapInInbox()) {
            client.send("a IDLE\r\n");
            client.readLinesTo("+ ");
            host.file("Subject: x\r\n\r\n");
            client.expect(IDLING).readLinesTo("* 1 RECENT");
            ActiveFault fault = host.add(whileIdle().stall());
            fault.awaitStrikes(1);
            client.send("DONE\r\n");
            host.file("Subject: y\r\n\r\n");
            expectSilence(client);
            closeAtOnce();
            client.expectLast("");
        }
    }

    @Test
    void noThreadStays() throws IOException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (FaultHost own = new FaultHost();
                WireClient one = own.imapInInbox();
                WireClient two = own.smtp()) {
            String port = "-" + one.localPort();
            ActiveFault fault = own.add(whileIdle().stall());
            ActiveFault other = own.add(on(Smtp.NOOP).stall());
            one.send("a IDLE\r\n");
            two.send("NOOP\r\n");
            fault.awaitStrikes(1);
            other.awaitStrikes(1);
            own.close();
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(each -> !before.contains(each))
                            .map(Thread::getName)
                            .filter(each -> each.endsWith(port) || each.endsWith("-" + two.localPort()))
                            .collect(Collectors.toSet()))
                    .isEmpty();
        }
    }
}
