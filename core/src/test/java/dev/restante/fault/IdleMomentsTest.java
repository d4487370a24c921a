package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.whileIdle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that idle are struck when they begin to, and when a rule comes meanwhile. */
class IdleMomentsTest {

    private static final String MESSAGE = "Subject: x\r\n\r\n";

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    private WireClient idling() throws IOException {
        WireClient client = host.imapInInbox();
        client.send("a IDLE\r\n");
        client.expect("+ Idling until DONE\r\n");
        return client;
    }

    @Test
    void atTheBeginning() throws IOException {
        host.add(whileIdle().untagged("7 EXISTS"));
        try (WireClient client = idling()) {
            client.expect("* 7 EXISTS\r\n");
            client.send("DONE\r\n");
            client.expect("a OK IDLE completed\r\n");
        }
    }

    /** However soon the client has enough of it. */
    @Test
    void evenIfTheEndComesAtOnce() throws IOException {
        ActiveFault fault = host.add(whileIdle().untagged("OK Hear"));
        try (WireClient client = host.imapInInbox()) {
            for (int i = 1; i <= 100; i++) {
                client.send("a IDLE\r\nDONE\r\n");
                client.expect("+ Idling until DONE\r\n* OK Hear\r\na OK IDLE completed\r\n");
                assertThat(fault.strikes()).isEqualTo(i);
            }
        }
    }

    @Test
    void whenARuleComes() throws IOException {
        try (WireClient client = idling()) {
            host.add(whileIdle().bye("UNAVAILABLE", "Gone"));
            client.expectLast("* BYE [UNAVAILABLE] Gone\r\n");
        }
        assertThat(host.lastConversation().end())
                .hasValueSatisfying(end -> assertThat(end.cause()).isEqualTo(Cause.FAULT));
    }

    @Test
    void whenARuleIsSwitchedOn() throws IOException {
        ActiveFault fault = host.add(whileIdle().untagged("OK Hear"));
        fault.switchOff();
        try (WireClient client = idling()) {
            fault.switchOn();
            client.expect("* OK Hear\r\n");
        }
    }

    @Test
    void onceAndNotAgainWhenAnotherRuleComes() throws IOException {
        ActiveFault fault = host.add(whileIdle().untagged("OK First"));
        try (WireClient client = idling()) {
            client.expect("* OK First\r\n");
            host.add(on(Imap.NOOP).no("Never"));
            host.add(whileIdle().untagged("OK Second"));
            client.expect("* OK Second\r\n");
        }
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void anewInTheNextIdle() throws IOException {
        ActiveFault fault = host.add(whileIdle().untagged("OK Hear"));
        try (WireClient client = idling()) {
            client.send("DONE\r\nb IDLE\r\n");
            client.expect("* OK Hear\r\na OK IDLE completed\r\n+ Idling until DONE\r\n* OK Hear\r\n");
        }
        assertThat(fault.strikes()).isEqualTo(2);
    }

    @Test
    void onceThoughMailArrivesMeanwhile() throws IOException {
        ActiveFault fault = host.add(whileIdle().untagged("OK Hear"));
        try (WireClient client = idling()) {
            client.expect("* OK Hear\r\n");
            host.file(MESSAGE);
            client.readLinesTo("* 1 EXISTS");
            host.file(MESSAGE);
            client.readLinesTo("* 2 EXISTS");
        }
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void withMailThatArrivedDuringADelay() throws IOException {
        ActiveFault fault = host.add(whileIdle().delay(Duration.ofMillis(100)));
        try (WireClient client = idling()) {
            fault.awaitStrikes(1);
            host.file(MESSAGE);
            client.readLinesTo("* 1 EXISTS");
        }
    }

    @Test
    void andAnswerDoneWhenADelayIsOver() throws IOException {
        try (WireClient client = idling()) {
            long begun = System.nanoTime();
            host.add(whileIdle().delay(Duration.ofMillis(100))).awaitStrikes(1);
            client.send("DONE\r\n");
            client.expect("a OK IDLE completed\r\n");
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(100_000_000);
        }
    }

    @Test
    void andCanBeReset() throws IOException {
        try (WireClient client = idling()) {
            host.add(whileIdle().reset());
            client.expectReset();
        }
        assertThat(host.lastConversation().end()).isPresent();
    }

    @Test
    void andCanBeResetAtTheBeginning() throws IOException {
        host.add(whileIdle().delay(Duration.ofMillis(50)).reset()); // so that the client can read before
        try (WireClient client = idling()) {
            client.expectReset();
        }
    }

    @Test
    void onlyWhereTheirUserIsMeant() throws IOException {
        ActiveFault janes = host.add(whileIdle().user("jane@*").untagged("OK Jane"));
        ActiveFault bobs = host.add(whileIdle().user("bob@*").untagged("OK Bob"));
        try (WireClient client = idling()) {
            client.expect("* OK Jane\r\n");
        }
        assertThat(janes.strikes()).isEqualTo(1);
        assertThat(bobs.strikes()).isZero();
    }

    @Test
    void overTlsAndCompressed() throws IOException {
        try (WireClient client = host.connect(Listener.IMAPS)) {
            client.startTls(host.server().certificateAuthority().sslContext());
            client.send("l LOGIN jane@example.com secret\r\nc COMPRESS DEFLATE\r\n");
            client.readLinesTo("c OK");
            client.compress();
            client.send("a IDLE\r\n");
            client.expect("+ Idling until DONE\r\n");
            host.add(whileIdle().bye("Gone"));
            client.expectLast("* BYE Gone\r\n");
        }
    }

    @Test
    void whoAreToldNewsBetweenCommandsDoNotIdle() throws IOException {
        try (WireClient client = host.imapInInbox()) {
            client.send("a NOTIFY SET (SELECTED (MessageNew MessageExpunge))\r\n");
            client.readLinesTo("a OK");
            ActiveFault fault = host.add(whileIdle().close());
            host.file(MESSAGE);
            client.readLinesTo("* 1 EXISTS");
            host.add(on(Imap.NOOP).once().untagged("OK Hear"));
            client.send("b NOOP\r\n");
            assertThat(client.readLinesTo("b OK")).contains("* OK Hear");
            assertThat(fault.strikes()).isZero();
        }
    }
}
