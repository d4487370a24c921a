package dev.restante.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.tls.IssuingAuthority;
import dev.restante.tls.ServerCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class TlsChannelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final IssuingAuthority authority = IssuingAuthority.create();

    private SSLEngine newEngine() {
        SSLEngine engine = ServerCertificate.generated()
                .issue(authority, List.of())
                .serverContext(List.of())
                .createSSLEngine();
        engine.setUseClientMode(false);
        return engine;
    }

    /**
     * The engine then wants its word before the octets that are to be written: as it does when a client asks for new
     * keys while another thread tells it what is new.
     */
    @Test
    void writesWhileTheKeysAreUpdated() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> firstOctets(listener.getLocalPort()));
            try (Socket socket = listener.accept()) {
                SSLEngine engine = newEngine();
                TlsChannel channel = TlsChannel.open(engine, socket.getInputStream(), socket.getOutputStream());

                engine.beginHandshake(); // in TLS 1.3: new keys
                channel.out().write("hello".getBytes(US_ASCII));

                assertThat(channel.in().read()).isEqualTo(-1); // the client has read it, and leaves
                channel.endOutput();
                assertThat(told).succeedsWithin(PATIENCE).isEqualTo("hello");
            }
        }
    }

    private String firstOctets(int port) {
        try (SSLSocket socket = (SSLSocket)
                authority.sslContext().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return new String(socket.getInputStream().readNBytes(5), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
