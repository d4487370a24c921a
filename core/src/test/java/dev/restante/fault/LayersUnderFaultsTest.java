package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
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

/** TLS and compression carry what faults do above them, and go on. */
class LayersUnderFaultsTest {

    private static final String MESSAGE = "Subject: x\r\n\r\n" + "Hello\r\n".repeat(3_000);
    private static final String ANNOUNCED = "* 1 FETCH (BODY[] {" + MESSAGE.length() + "}\r\n";

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    /** A client of IMAP over TLS that has opened its mailbox; perhaps compressed. */
    private WireClient client(boolean compressed) throws IOException {
        host.file(MESSAGE);
        WireClient client = host.connect(Listener.IMAPS);
        client.startTls(host.server().certificateAuthority().sslContext());
        client.send("l LOGIN jane@example.com secret\r\ns SELECT INBOX\r\n");
        client.readLinesTo("s OK");
        if (compressed) {
            assertThat(client.say("c COMPRESS DEFLATE")).startsWith("c OK");
            client.compress();
        }
        return client;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void underTruncation(boolean compressed) throws IOException {
        try (WireClient client = client(compressed)) {
            host.add(on(Imap.FETCH).afterSending(9_000).truncate());
            client.send("a FETCH 1 BODY.PEEK[]\r\nb NOOP\r\n");
            client.expect(ANNOUNCED + MESSAGE.substring(0, 9_000) + ")\r\na OK FETCH completed\r\nb OK ");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void underDribble(boolean compressed) throws IOException {
        try (WireClient client = client(compressed)) {
            host.add(on(Imap.FETCH).dribble(3_000, Duration.ofMillis(1)));
            client.send("a FETCH 1 BODY.PEEK[]\r\nb NOOP\r\n");
            client.expect(ANNOUNCED + MESSAGE + ")\r\na OK FETCH completed\r\nb OK ");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void underThrottle(boolean compressed) throws IOException {
        try (WireClient client = client(compressed)) {
            host.add(on(Imap.FETCH).throttle(500_000));
            client.send("a FETCH 1 BODY.PEEK[]\r\nb NOOP\r\n");
            client.expect(ANNOUNCED + MESSAGE + ")\r\na OK FETCH completed\r\nb OK ");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void underGarbage(boolean compressed) throws IOException {
        try (WireClient client = client(compressed)) {
            host.add(on(Imap.NOOP).garbage(100));
            client.send("a NOOP\r\n");
            assertThat(client.read(100)).hasSize(100);
            client.expect("a OK NOOP completed\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void underAClose(boolean compressed) throws IOException {
        try (WireClient client = client(compressed)) {
            host.add(on(Imap.FETCH).afterSending(9_000).close());
            client.send("a FETCH 1 BODY.PEEK[]\r\n");
            client.expectLast(ANNOUNCED + MESSAGE.substring(0, 9_000));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void underAReset(boolean compressed) throws IOException {
        try (WireClient client = client(compressed)) {
            host.add(on(Imap.NOOP).reset());
            client.send("a NOOP\r\n");
            client.expectReset();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void underAStall(boolean compressed) throws IOException {
        try (WireClient client = client(compressed)) {
            ActiveFault fault = host.add(on(Imap.NOOP).stall());
            client.send("a NOOP\r\n");
            fault.awaitStrikes(1);
            host.close();
            client.expectLast("");
        }
    }

    @Test
    void goOnInPlainTextWhereCompressionIsRefused() throws IOException {
        host.add(on(Imap.COMPRESS).insteadOfReply().once().no("Never"));
        try (WireClient client = host.imap()) {
            client.send("a COMPRESS DEFLATE\r\nb NOOP\r\nc COMPRESS DEFLATE\r\n");
            client.expect("a NO Never\r\nb OK NOOP completed\r\nc OK COMPRESS completed\r\n");
            client.compress();
            client.send("d NOOP\r\n");
            client.expect("d OK NOOP completed\r\n");
        }
    }

    @Test
    void goOnCompressedWhereTheEndOfThatIsNotTold() throws IOException {
        host.add(on(Imap.UNAUTHENTICATE).insteadOfReply().once().no("Never"));
        try (WireClient client = host.imap()) {
            assertThat(client.say("a COMPRESS DEFLATE")).startsWith("a OK");
            client.compress();
            client.send("b UNAUTHENTICATE\r\nc SELECT INBOX\r\n");
            client.expect("b NO Never\r\nc BAD "); // it has happened
        }
    }
}
