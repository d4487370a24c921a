package dev.restante.net;

import dev.restante.conversation.ConversationEnd.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What is between the octets of a session and its socket: first compression, then TLS, each if it is there (RFC 4978
 * section 3). A session prepares a switch, tells its client to go ahead, and switches. For the session's own thread.
 */
public final class Layers {

    private final Socket socket;
    private final @Nullable Tls tls;
    private final LineInput in;
    private final Output out;
    private final Recording recording;
    private final Moments moments;
    private volatile @Nullable TlsSession tlsSession; // set once
    private @Nullable TlsChannel channel;
    private @Nullable Deflate deflate;
    private @Nullable Switch prepared;

    /** A change of the way in which octets are sent and read. */
    @FunctionalInterface
    private interface Switch {
        void make() throws IOException;
    }

    Layers(Socket socket, @Nullable Tls tls, LineInput in, Output out, Recording recording, Moments moments) {
        this.socket = socket;
        this.tls = tls;
        this.in = in;
        this.out = out;
        this.recording = recording;
        this.moments = moments;
    }

    /**
     * Tells whether TLS can begin now.
     *
     * @return whether the listener has TLS, and this connection uses neither it nor compression yet
     */
    public boolean canStartTls() {
        return tls != null && channel == null && deflate == null;
    }

    /**
     * Makes ready for TLS, before the client is told to begin. Whatever else it has sent in plain text is dropped: it
     * was sent before the client could know with whom it speaks, or was put in by somebody in between (RFC 3207 section
     * 4.2). Once the go-ahead is written, the session has to {@link #switchOver}.
     *
     * @throws IOException if the connection breaks
     */
    public void prepareTls() throws IOException {
        SSLEngine engine = newEngine(); // first: if that fails, the client can still be told so
        in.drop();
        InputStream plain = socket.getInputStream();
        plain.skipNBytes(plain.available());
        prepared = () -> shakeHands(engine);
    }

    private SSLEngine newEngine() {
        if (tls == null || channel != null || deflate != null) {
            throw new IllegalStateException("TLS is not there, or in use already, or it is too late for it");
        }
        return tls.newEngine();
    }

    /**
     * Tells whether both directions are compressed.
     *
     * @return whether they are
     */
    public boolean isCompressed() {
        return deflate != null;
    }

    /**
     * Makes ready to compress both directions with DEFLATE (RFC 4978). Once the go-ahead is written, the session has to
     * {@link #switchOver}; what was read and not used yet is compressed then.
     */
    public void prepareCompression() {
        prepared = this::compress;
    }

    /**
     * Makes ready to compress no longer, if that is done. Once the client is told so, the session has to
     * {@link #switchOver}.
     */
    public void prepareEndOfCompression() {
        if (isCompressed()) {
            prepared = this::endCompression;
        }
    }

    /** Speaks on as before: the client was told that what was prepared does not come. */
    public void abandonSwitch() {
        prepared = null;
    }

    /**
     * Tells whether the client is to be told to speak in another way from now on.
     *
     * @return whether {@link #switchOver} has to follow what is written now
     */
    public boolean isSwitchPrepared() {
        return prepared != null;
    }

    /**
     * Sends what was written so far, and then speaks in the way that was prepared; does nothing if there is none.
     *
     * @throws IOException if a handshake fails or the connection breaks: there is nothing more to say then
     */
    public void switchOver() throws IOException {
        Switch switching = prepared;
        if (switching != null) {
            prepared = null;
            out.flush();
            switching.make();
        }
    }

    /** Shakes hands, where a connection begins with that. */
    void startTls() throws IOException {
        shakeHands(newEngine());
    }

    /** What was read and not used yet is the beginning of the handshake. */
    private void shakeHands(SSLEngine usual) throws IOException {
        SSLEngine engine = moments.handshake(usual);
        try {
            TlsChannel opened = TlsChannel.open(engine, in.rest(), socket.getOutputStream());
            in.readFrom(opened.in());
            out.writeTo(opened.out());
            channel = opened;
            TlsSession session = new TlsSession(opened.engine().getSession());
            tlsSession = session;
            recording.secured(session.details());
        } catch (SocketTimeoutException e) {
            String problem = "The client stopped in the middle of the TLS handshake";
            recording.because(Cause.HANDSHAKE_FAILED, problem);
            throw new SSLException(problem, e);
        } catch (IOException e) {
            recording.because(Cause.HANDSHAKE_FAILED, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void compress() throws IOException {
        Deflate begun = new Deflate(in.rest(), channel == null ? socket.getOutputStream() : channel.out());
        in.readFrom(begun.in());
        out.writeTo(begun.out());
        deflate = begun;
        recording.note("compressed from here on");
    }

    private void endCompression() throws IOException {
        Deflate ended = deflate;
        if (ended != null) {
            deflate = null;
            try {
                ended.endOutput();
                in.readFrom(ended.rest());
                out.writeTo(channel == null ? socket.getOutputStream() : channel.out());
            } finally {
                ended.release();
            }
        }
    }

    /** The TLS that is in use; empty if there is none. May be asked by any thread. */
    Optional<TlsSession> tlsSession() {
        return Optional.ofNullable(tlsSession);
    }

    /** Tells the client that nothing more will come, in each layer. */
    void endOutput() throws IOException {
        endCompression();
        if (channel != null) {
            channel.endOutput();
        }
    }
}
