package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.testing.FaultHost.JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections on which little passes at a time. */
class SlowFaultsTest {

    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final String GREETING = "220 localhost ESMTP Restante\r\n";

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What comes together: a socket gives what is there, and the next piece comes only after the pause. */
    private static List<Integer> pieces(WireClient client, int octets) throws IOException {
        List<Integer> pieces = new ArrayList<>();
        byte[] buffer = new byte[octets];
        for (int left = octets; left > 0; ) {
            int n = client.plain().getInputStream().read(buffer, 0, left);
            pieces.add(n);
            left -= n;
        }
        return pieces;
    }

    @Test
    void dribblesInPieces() throws IOException {
        host.add(onConnect().dribble(10, PAUSE));
        long begun = System.nanoTime();
        try (WireClient client = host.connect(Listener.SMTP)) {
            List<Integer> pieces = pieces(client, GREETING.length());
            assertThat(pieces).allMatch(each -> each % 10 == 0).hasSizeGreaterThan(1);
            assertThat(since(begun)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(2));
        }
    }

    @Test
    void dribblesWhatIsLargerThanABufferWhole() throws IOException {
        String message = "Subject: x\r\n\r\n" + "Hello\r\n".repeat(4_000);
        host.file(message);
        host.add(on(Pop3.RETR).dribble(10_000, Duration.ofMillis(1)));
        try (WireClient client = host.pop3()) {
            client.send("RETR 1\r\nNOOP\r\n");
            client.expect("+OK " + message.length() + " octets\r\n" + message + ".\r\n+OK ");
        }
    }

    @Test
    void dribblesOneOctetAtATime() throws IOException {
        host.add(on(Smtp.NOOP).dribble(1, Duration.ofMillis(2)));
        try (WireClient client = host.smtp()) {
            long begun = System.nanoTime();
            String reply = client.say("NOOP");
            assertThat(reply).startsWith("250 2.0.0 ");
            assertThat(since(begun)).isGreaterThanOrEqualTo(Duration.ofMillis(2).multipliedBy(reply.length()));
        }
    }

    @Test
    void dribblesFromThatMomentOn() throws IOException {
        host.add(on(Smtp.HELP).once().dribble(5, Duration.ofMillis(5)));
        try (WireClient client = host.smtp()) {
            client.send("HELP\r\n");
            client.readLinesTo("214 ");
            long begun = System.nanoTime();
            int length = client.say("NOOP").length();
            assertThat(since(begun)).isGreaterThanOrEqualTo(Duration.ofMillis(5).multipliedBy(length / 5));
        }
    }

    @Test
    void throttlesWhatIsSent() throws IOException {
        String message = "Subject: x\r\n\r\n" + "Hello\r\n".repeat(1_000);
        host.file(message);
        host.add(on(Imap.FETCH).throttle(40_000));
        try (WireClient client = host.imapInInbox()) {
            long begun = System.nanoTime();
            client.send("a FETCH 1 BODY[]\r\n");
            client.expect("* 1 FETCH (BODY[] {" + message.length() + "}\r\n" + message);
            assertThat(since(begun)).isGreaterThanOrEqualTo(Duration.ofMillis(125)); // 7,000 octets but for a slice
        }
    }

    @Test
    void throttlesWhatIsReceived() throws IOException {
        host.add(on(Smtp.DATA).throttle(40_000));
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            long begun = System.nanoTime();
            client.send("Subject: x\r\n\r\n" + "Hello\r\n".repeat(1_000) + ".\r\n");
            assertThat(client.readLine()).startsWith("250 ");
            assertThat(since(begun)).isGreaterThanOrEqualTo(Duration.ofMillis(175));
        }
        assertThat(host.server().received().awaitOne().size()).isEqualTo(7_014);
    }

    @Test
    void aSlowConnectionEndsWithTheServer() throws IOException {
        ActiveFault fault = host.add(on(Smtp.NOOP).dribble(1, Duration.ofHours(1)));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\n");
            client.expect("2");
            fault.awaitStrikes(1);
            long begun = System.nanoTime();
            host.close();
            assertThat(since(begun)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
