package dev.restante;

import static dev.restante.net.ProxyHeaders.IPV6;
import static dev.restante.net.ProxyHeaders.concat;
import static dev.restante.net.ProxyHeaders.octets;
import static dev.restante.net.ProxyHeaders.v2;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.net.TcpServer;
import dev.restante.settings.Listener;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A server behind a proxy that speaks the PROXY protocol. */
class ProxiedServerTest {

    private static final byte[] V1 = octets("PROXY TCP4 192.0.2.1 198.51.100.2 5678 25\r\n");
    private static final byte[] V2 = v2(0x21, 0x21, IPV6);
    private static final byte[] MAIL = octets("EHLO client.example.com\r\nMAIL FROM:<shop@example.com>\r\n"
            + "RCPT TO:<jane@example.com>\r\nDATA\r\nSubject: x\r\n\r\n.\r\nQUIT\r\n");

    private final MailServer server = MailServer.builder().proxyProtocol(true).start();

    @AfterEach
    void close() {
        server.close();
    }

    private static String clientOf(MailServer server) {
        var address = server.received().awaitOne().envelope().client().address();
        return address.getHostString() + " " + address.getPort();
    }

    private static void readToEnd(WireClient client) throws IOException {
        String last = "";
        for (String line = client.readLine(); line != null; line = client.readLine()) {
            last = line;
        }
        assertThat(last).startsWith("221 ");
    }

    @Test
    void mailShowsTheClientThatTheProxyNames() throws IOException {
        try (WireClient proxy = new WireClient(server.smtp())) {
            proxy.send(V1);
            assertThat(proxy.readLine()).startsWith("220 ");
            proxy.send(MAIL);
            readToEnd(proxy);
        }

        assertThat(clientOf(server)).isEqualTo("192.0.2.1 5678");
    }

    @Test
    void readsHeaderAndCommandsInOnePacket() throws IOException {
        try (WireClient proxy = new WireClient(server.smtp())) {
            proxy.send(concat(V2, MAIL));
            readToEnd(proxy);
        }

        assertThat(clientOf(server)).isEqualTo("2001:db8:0:0:0:0:0:1 5678");
    }

    @Test
    void readsTheHeaderBeforeTheTlsHandshakeAlsoInOnePacket() throws IOException {
        Endpoint smtps = server.endpoint(Listener.SMTPS);
        SSLContext context = server.certificateAuthority().sslContext();
        try (Socket proxy = new SocketWithHeader(smtps, V2);
                Socket client = context.getSocketFactory().createSocket(proxy, smtps.host(), smtps.port(), true)) {
            client.getOutputStream().write(MAIL);
            assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
                    .contains("\r\n221 ");
        }

        assertThat(clientOf(server)).isEqualTo("2001:db8:0:0:0:0:0:1 5678");
        assertThat(server.received().awaitOne().envelope().client().tls()).isPresent();
    }

    @Test
    void closesWhatBeginsWithATlsHandshakeInPlaceOfAHeader() throws IOException {
        Endpoint smtps = server.endpoint(Listener.SMTPS);
        SSLContext context = server.certificateAuthority().sslContext();
        try (Socket client = context.getSocketFactory().createSocket(smtps.host(), smtps.port())) {
            client.setSoTimeout(20_000);
            assertThatThrownBy(() -> client.getOutputStream().write(MAIL)).isInstanceOf(IOException.class);
        }
    }

    static Stream<byte[]> headers() {
        return Stream.of(V1, V2);
    }

    @ParameterizedTest
    @MethodSource("headers")
    void readsTheHeaderOctetByOctet(byte[] header) throws IOException {
        try (WireClient proxy = new WireClient(server.smtp())) {
            for (byte octet : header) {
                proxy.send(new byte[] {octet});
            }
            assertThat(proxy.readLine()).startsWith("220 ");
        }
    }

    @Test
    void knowsTheProxyItselfWhereNoClientIsNamed() throws IOException {
        try (WireClient proxy = new WireClient(server.smtp())) {
            proxy.send(concat(octets("PROXY UNKNOWN\r\n"), MAIL));
            readToEnd(proxy);

            assertThat(clientOf(server)).isEqualTo("127.0.0.1 " + proxy.localPort());
        }
    }

    @ParameterizedTest
    @CsvSource({"SMTP, 220 ", "POP3, +OK ", "IMAP, * OK "})
    void greetsInEveryProtocolBehindTheHeader(Listener listener, String greeting) throws IOException {
        for (byte[] header : List.of(V1, V2)) {
            try (WireClient proxy = new WireClient(server.endpoint(listener))) {
                proxy.send(header);
                assertThat(proxy.readLine()).startsWith(greeting);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SMTP, EHLO client.example.com", "POP3, USER jane", "IMAP, a CAPABILITY", "SMTP, PROXY TCP4 x y 1 2"})
    void closesWithoutAGreetingWhatDoesNotBeginWithAHeader(Listener listener, String line) throws IOException {
        try (WireClient client = new WireClient(server.endpoint(listener))) {
            client.send(line + "\r\n");
            assertThat(client.readLine()).isNull();
        }
    }

    @Test
    void closesWithoutAGreetingWhatSaysNothing() throws IOException {
        try (MailServer impatient = MailServer.builder()
                        .proxyProtocol(true)
                        .idleLimit(Duration.ofMillis(100))
                        .start();
                WireClient client = new WireClient(impatient.smtp())) {
            assertThat(client.readLine()).isNull();
        }
    }

    @Test
    void saysInTheLogWhyItClosedAConnection() throws IOException {
        try (Log log = new Log();
                WireClient client = new WireClient(server.smtp())) {
            client.send("EHLO client.example.com\r\n");
            assertThat(client.readLine()).isNull();

            assertThat(log.linesAbout(":" + client.localPort() + ":"))
                    .containsExactly("WARNING SMTP expects a PROXY header and closed the connection from /127.0.0.1:"
                            + client.localPort() + ": The connection does not begin with a PROXY header");
        }
    }

    /** Connections are accepted in order: once the second is greeted, the first is not lost in the backlog. */
    @Test
    void endsAtOnceWhileAHeaderIsAwaited() throws IOException {
        try (WireClient silent = new WireClient(server.smtp());
                WireClient second = new WireClient(server.smtp())) {
            second.send(V1);
            assertThat(second.readLine()).startsWith("220 ");
            server.close();

            assertThat(silent.readLine()).isNull();
        }
    }

    @Test
    void canBeForSomeListenersAlone() throws IOException {
        try (MailServer mixed = MailServer.builder()
                        .proxyProtocol(true)
                        .proxyProtocol(Listener.POP3, false)
                        .start();
                WireClient proxied = new WireClient(mixed.imap());
                WireClient direct = new WireClient(mixed.pop3())) {
            assertThat(direct.readLine()).startsWith("+OK ");
            proxied.send("a CAPABILITY\r\n");
            assertThat(proxied.readLine()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("headers")
    void takesNoHeaderWhereNoneIsExpected(byte[] header) throws IOException {
        try (MailServer direct = MailServer.start();
                WireClient client = new WireClient(direct.smtp())) {
            assertThat(client.readLine()).startsWith("220 ");
            client.send(header);
            assertThat(client.readLine()).startsWith("500 ");
        }
    }

    /** Sends the header in front of what is sent first, and with it. */
    private static final class SocketWithHeader extends Socket {

        private final OutputStream out;

        SocketWithHeader(Endpoint endpoint, byte[] header) throws IOException {
            super(endpoint.host(), endpoint.port());
            setSoTimeout(20_000);
            OutputStream plain = super.getOutputStream();
            this.out = new OutputStream() {
                private byte[] before = header;

                @Override
                public void write(int octet) throws IOException {
                    write(new byte[] {(byte) octet}, 0, 1);
                }

                @Override
                public void write(byte[] octets, int from, int length) throws IOException {
                    plain.write(concat(before, Arrays.copyOfRange(octets, from, from + length)));
                    before = new byte[0];
                }
            };
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }
    }

    /** What the listeners log. */
    private static final class Log extends Handler implements AutoCloseable {

        private final Logger logger = Logger.getLogger(TcpServer.class.getName());
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        Log() {
            logger.addHandler(this);
        }

        List<String> linesAbout(String what) {
            return lines.stream().filter(line -> line.contains(what)).toList();
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
