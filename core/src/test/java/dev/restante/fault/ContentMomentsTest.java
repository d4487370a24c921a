package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.testing.FaultHost.JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments in the middle of messages and literals, in both directions, also where a buffer ends. */
class ContentMomentsTest {

    private static final String HEADER = "Subject: x\r\n\r\n";
    private static final String LINE = "Hello\r\n";
    private static final int LINES = 3_000;
    private static final int SIZE = 14 + 7 * LINES;
    private static final String MESSAGE = HEADER + LINE.repeat(LINES);

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, SIZE - 1, SIZE, 8191, 8192, 8193})
    void areCountedInData(long octets) throws IOException {
        ActiveFault fault = host.add(on(Smtp.DATA).afterReceiving(octets).close());
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            client.send(MESSAGE);
            client.expectLast(""); // though the message has not ended yet
        }
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(host.server().received().count()).isZero();
    }

    @Test
    void areNotReachedByAShorterMessage() throws IOException {
        ActiveFault fault = host.add(on(Smtp.DATA).afterReceiving(SIZE + 1).close());
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            client.send(MESSAGE + ".\r\n");
            assertThat(client.readLine()).startsWith("250 ");
        }
        assertThat(fault.strikes()).isZero();
    }

    @Test
    void doNotCountDotsThatWereStuffed() throws IOException {
        ActiveFault fault = host.add(on(Smtp.DATA).afterReceiving(9).close());
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            client.send("..a\r\n..b\r\n.\r\n"); // eight octets of a message
            assertThat(client.readLine()).startsWith("250 ");
        }
        assertThat(fault.strikes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, SIZE - 1, SIZE, 8191, 8192, 8193})
    void areCountedInBdat(long octets) throws IOException {
        ActiveFault fault = host.add(on(Smtp.BDAT).afterReceiving(octets).close());
        try (WireClient client = FaultHost.envelope(host.smtp(), JANE)) {
            client.send("BDAT " + SIZE + " LAST\r\n" + MESSAGE.substring(0, (int) octets));
            client.expectLast("");
        }
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(host.server().received().count()).isZero();
    }

    @Test
    void areCountedInEachChunk() throws IOException {
        ActiveFault fault = host.add(on(Smtp.BDAT).afterReceiving(11).close());
        try (WireClient client = FaultHost.envelope(host.smtp(), JANE)) {
            client.send("BDAT 10\r\nSubject: xBDAT 8 LAST\r\n\r\n\r\nHey\n");
            assertThat(client.readLine()).startsWith("250 ");
        }
        assertThat(fault.strikes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, SIZE - 1, SIZE, 8191, 8192, 8193})
    void areCountedInALiteral(long octets) throws IOException {
        ActiveFault fault = host.add(on(Imap.APPEND).afterReceiving(octets).bye("Enough"));
        try (WireClient client = host.imap()) {
            client.send("a APPEND INBOX {" + SIZE + "+}\r\n" + MESSAGE.substring(0, (int) octets));
            client.expectLast("* BYE Enough\r\n");
        }
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(host.inbox().count()).isZero();
    }

    @Test
    void areCountedInALiteralThatIsAskedFor() throws IOException {
        host.add(on(Imap.APPEND).afterReceiving(8193).bye("Enough"));
        try (WireClient client = host.imap()) {
            assertThat(client.say("a APPEND INBOX {" + SIZE + "}")).startsWith("+ ");
            client.send(MESSAGE.substring(0, 9000));
            client.expectLast("* BYE Enough\r\n");
        }
    }

    @Test
    void areCountedInEachLiteralOfSeveral() throws IOException {
        ActiveFault fault = host.add(on(Imap.APPEND).afterReceiving(15).untagged("OK Much"));
        try (WireClient client = host.imap()) {
            client.send("a APPEND INBOX {14+}\r\n" + HEADER + " {17+}\r\n" + HEADER + "Hey\r\n");
            client.expect("* OK Much\r\na OK ");
        }
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(host.inbox().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SIZE - 1, SIZE, 8191, 8192, 8193})
    void areCountedInRetr(int octets) throws IOException {
        host.file(MESSAGE);
        ActiveFault fault = host.add(on(Pop3.RETR).afterSending(octets).close());
        try (WireClient client = host.pop3()) {
            client.send("RETR 1\r\n");
            client.expectLast("+OK " + SIZE + " octets\r\n" + MESSAGE.substring(0, octets));
        }
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void areCountedInTop() throws IOException {
        host.file(MESSAGE);
        host.add(on(Pop3.TOP).afterSending(HEADER.length() + 7 * 1500 - 3).close());
        try (WireClient client = host.pop3()) {
            client.send("TOP 1 1500\r\n");
            assertThat(client.readLine()).startsWith("+OK");
            client.expectLast(HEADER + LINE.repeat(1499) + "Hell");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SIZE - 1, SIZE, 8191, 8192, 8193})
    void areCountedInALiteralThatIsFetched(int octets) throws IOException {
        host.file(MESSAGE);
        ActiveFault fault = host.add(on(Imap.FETCH).afterSending(octets).close());
        try (WireClient client = host.imapInInbox()) {
            client.send("a FETCH 1 BODY[]\r\n");
            client.expectLast("* 1 FETCH (BODY[] {" + SIZE + "}\r\n" + MESSAGE.substring(0, octets));
        }
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void areNotReachedByAShorterLiteral() throws IOException {
        host.file(MESSAGE);
        ActiveFault fault = host.add(on(Imap.FETCH).afterSending(SIZE + 1).close());
        try (WireClient client = host.imapInInbox()) {
            client.send("a FETCH 1 BODY.PEEK[]\r\n");
            client.expect("* 1 FETCH (BODY[] {" + SIZE + "}\r\n" + MESSAGE + ")\r\na OK ");
        }
        assertThat(fault.strikes()).isZero();
    }
}
