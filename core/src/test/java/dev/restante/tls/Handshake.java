package dev.restante.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/** A TLS handshake in memory, of a client that checks whom it talks to. */
final class Handshake {

    private final SSLEngine client;
    private final SSLEngine server;

    private Handshake(SSLEngine client, SSLEngine server) {
        this.client = client;
        this.server = server;
    }

    /** A client that wants to talk to this host. */
    static Handshake of(SSLContext client, String host, SSLContext server) {
        SSLEngine clientEngine = client.createSSLEngine(host, 465);
        clientEngine.setUseClientMode(true);
        SSLParameters parameters = clientEngine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        clientEngine.setSSLParameters(parameters);
        SSLEngine serverEngine = server.createSSLEngine();
        serverEngine.setUseClientMode(false);
        return new Handshake(clientEngine, serverEngine);
    }

    Handshake with(ClientCertificates policy) {
        SSLParameters parameters = server.getSSLParameters();
        policy.applyTo(parameters);
        server.setSSLParameters(parameters);
        return this;
    }

    Handshake version(String protocol) {
        client.setEnabledProtocols(new String[] {protocol});
        return this;
    }

    /**
     * Shakes hands.
     *
     * @return the session as the server sees it
     * @throws SSLException why one of the two did not want to
     */
    SSLSession run() throws SSLException {
        ByteBuffer toServer = ByteBuffer.allocate(1 << 16).flip();
        ByteBuffer toClient = ByteBuffer.allocate(1 << 16).flip();
        client.beginHandshake();
        server.beginHandshake();
        boolean moved;
        do {
            moved = step(client, toClient, toServer) | step(server, toServer, toClient);
        } while (moved);
        assertThat(client.getHandshakeStatus()).isEqualTo(HandshakeStatus.NOT_HANDSHAKING);
        assertThat(server.getHandshakeStatus()).isEqualTo(HandshakeStatus.NOT_HANDSHAKING);
        return server.getSession();
    }

    /** What one side can do now; whether that was anything. */
    private static boolean step(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
        ByteBuffer noData = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        SSLEngineResult read = engine.unwrap(in, noData);
        runTasks(engine);
        out.compact();
        SSLEngineResult written;
        try {
            written = engine.wrap(ByteBuffer.allocate(0), out);
        } finally {
            out.flip();
        }
        runTasks(engine);
        return read.bytesConsumed() + written.bytesProduced() > 0;
    }

    private static void runTasks(SSLEngine engine) {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }
}
