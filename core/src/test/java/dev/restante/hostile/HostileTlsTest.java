package dev.restante.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.settings.Listener;
import dev.restante.testing.WireClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records and handshakes that no client should send. */
class HostileTlsTest {

    private static final int PATIENCE_MILLIS = 20_000;

    private final MailServer server = Targets.start();

    @AfterEach
    void close() {
        server.close();
    }

    private SSLSocket over(Socket socket, String version) throws IOException {
        SSLSocket secure = (SSLSocket) server.certificateAuthority()
                .sslContext()
                .getSocketFactory()
                .createSocket(socket, server.smtps().host(), server.smtps().port(), true);
        secure.setEnabledProtocols(new String[] {version});
        secure.setSoTimeout(PATIENCE_MILLIS);
        return secure;
    }

    private Socket toSmtps() throws IOException {
        return new Socket(server.smtps().host(), server.smtps().port());
    }

    private static String line(InputStream in) throws IOException {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).readLine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void takesAHandshakeOctetByOctet(String version) throws IOException {
        try (Socket dribbling = new DribblingSocket(server.smtps());
                SSLSocket secure = over(dribbling, version)) {
            assertThat(line(secure.getInputStream())).startsWith("220 ");
        }
    }

    /** Each new handshake costs the server far more than the client. */
    @Test
    void refusesToShakeHandsAgain() throws IOException {
        try (SSLSocket secure = over(toSmtps(), "TLSv1.2")) {
            assertThat(line(secure.getInputStream())).startsWith("220 ");

            assertThatThrownBy(() -> {
                        secure.startHandshake();
                        secure.getOutputStream().write("NOOP\r\n".getBytes(StandardCharsets.US_ASCII));
                        line(secure.getInputStream());
                    })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
        assertStillServes();
    }

    @ParameterizedTest
    @EnumSource(names = {"SMTPS", "POP3S", "IMAPS"})
    void endsAConnectionWithPlainTextInTheMiddleOfTls(Listener listener) throws IOException {
        try (Attacker attacker = Attacker.of(server, listener)) {
            attacker.wire()
                    .plain()
                    .getOutputStream()
                    .write("NOOP\r\n".repeat(10).getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(attacker::answer)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
        assertStillServes();
    }

    @Test
    void deliversNothingOfDataWithPlainTextInIt() throws IOException {
        try (Attacker attacker = Attacker.of(server, Listener.SMTPS)) {
            attacker.say("MAIL FROM:<shop@example.com>").expectSuccess();
            attacker.say("RCPT TO:<jane@example.com>").expectSuccess();
            assertThat(attacker.say("DATA").wire().readLine()).startsWith("354 ");
            attacker.send("Subject: half\r\n");
            attacker.wire()
                    .plain()
                    .getOutputStream()
                    .write("\r\n.\r\n".repeat(2000).getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(attacker::answer)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
        server.received().awaitNone(Duration.ofMillis(1));
        assertStillServes();
    }

    /** Records that claim to be larger than any, or to be of no kind that there is. */
    @ParameterizedTest
    @EnumSource(names = {"SMTPS", "POP3S", "IMAPS"})
    void endsAConnectionWithRecordsThatAreNone(Listener listener) throws IOException {
        byte[][] heads = {{22, 3, 1, -1, -1}, {99, 3, 1, 0, 5}, {23, 3, 3, 0, 0}, {22, 3, 1, 0, 0}, {0, 0, 0, 0, 0}};
        for (byte[] head : heads) {
            try (WireClient client = new WireClient(server.endpoint(listener))) {
                client.send(head);
                client.send(new byte[100_000]);
                client.endOutput();
                client.read(100_000);
            } catch (IOException e) {
                assertThat(e).hasMessageMatching("(?i).*(reset|broken).*");
            }
        }
        assertStillServes();
    }

    private void assertStillServes() throws IOException {
        for (Listener listener : Listener.values()) {
            try (Attacker next = Attacker.of(server, listener)) {
                next.expectToGoOn();
            }
        }
    }
}
