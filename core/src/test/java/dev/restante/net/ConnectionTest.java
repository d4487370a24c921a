package dev.restante.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void promisesNoTlsThatCannotBegin() throws IOException {
        Tls broken = () -> {
            throw new IllegalStateException("no certificate");
        };
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort());
                Connection connection = new Connection(
                        listener.accept(), Duration.ofMinutes(1), broken, Recording.OFF, Misbehaviour.NONE, () -> 1)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> connection.layers().prepareTls());

            connection.out().write("451 Sorry\r\n");
            connection.out().flush();
            connection.finish();
            assertThat(client.getInputStream().readAllBytes())
                    .asString(US_ASCII)
                    .isEqualTo("451 Sorry\r\n");
        }
    }
}
