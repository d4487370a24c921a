package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.fault.FaultRules.onGreeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Octets without any meaning, the same with the same seed. */
class GarbageFaultsTest {

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    /** As the rule says it, for the first time that it strikes. */
    private static byte[] garbage(int octets, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        byte[] garbage = new byte[octets];
        for (int i = 0; i < octets; i++) {
            garbage[i] = (byte) random.nextInt('\r' + 1, 256);
        }
        return garbage;
    }

    @ParameterizedTest
    @EnumSource
    void comesWhereItIsConnected(Listener listener) throws IOException {
        host.add(onConnect().garbage(100, 7).close());
        try (WireClient client = host.connect(listener)) {
            assertThat(client.read(100)).isEqualTo(garbage(100, 7));
            client.expectLast("");
        }
    }

    @Test
    void comesInFrontOfTheGreeting() throws IOException {
        host.add(onGreeting().garbage(20_000));
        try (WireClient client = host.connect(Listener.POP3)) {
            assertThat(client.read(20_000)).isEqualTo(garbage(20_000, 0));
            client.expect("+OK ");
        }
    }

    @Test
    void comesInFrontOfAReplyAndBehindAnother() throws IOException {
        host.add(on(Smtp.NOOP).garbage(10, 1));
        host.add(on(Smtp.RSET).afterReply().garbage(10, 2));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\nRSET\r\nNOOP\r\n");
            assertThat(client.read(10)).isEqualTo(garbage(10, 1));
            assertThat(client.readLine()).startsWith("250 ");
            assertThat(client.readLine()).startsWith("250 ");
            assertThat(client.read(10)).isEqualTo(garbage(10, 2));
        }
    }

    @Test
    void isOtherGarbageTheNextTime() throws IOException {
        host.add(on(Smtp.NOOP).garbage(50, 3).close());
        byte[] first = garbageOfConnection();
        assertThat(garbageOfConnection()).hasSize(50).isNotEqualTo(first);
    }

    private byte[] garbageOfConnection() throws IOException {
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\n");
            return client.read(50);
        }
    }

    @Test
    void comesInTheMiddleOfAMessageWithoutBeingCountedAsPartOfIt() throws IOException {
        String message = "Subject: x\r\n\r\n" + "Hello\r\n".repeat(10);
        host.file(message);
        host.add(on(Imap.FETCH).afterSending(10).garbage(30, 4));
        ActiveFault later = host.add(on(Imap.FETCH).afterSending(80).garbage(5, 5));
        try (WireClient client = host.imapInInbox()) {
            client.send("a FETCH 1 BODY.PEEK[]\r\n");
            client.expect("* 1 FETCH (BODY[] {" + message.length() + "}\r\n" + message.substring(0, 10));
            assertThat(client.read(30)).isEqualTo(garbage(30, 4));
            client.expect(message.substring(10, 80));
            assertThat(client.read(5)).isEqualTo(garbage(5, 5));
            client.expect(message.substring(80) + ")\r\na OK ");
        }
        assertThat(later.strikes()).isEqualTo(1);
    }
}
