package dev.restante.net;

import dev.restante.mail.TlsDetails;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One client's connection: what it says, what it is told, and who it is. */
public final class Connection implements Closeable {

    /** How much of a client's words is passed over when nobody listens any more: one that never stops is cut off. */
    private static final int MAX_DRAINED = 1024 * 1024;

    private final Socket socket;
    private final @Nullable Tls tls;
    private final LineInput in;
    private final Output out;
    private volatile @Nullable TlsChannel channel; // set once, by the session's own thread
    private volatile @Nullable TlsSession tlsSession; // set with the channel
    private @Nullable SSLEngine preparedTls; // the session's own thread's
    private volatile @Nullable InetSocketAddress proxied; // set before the session begins
    private volatile boolean ending;

    Connection(Socket socket, Duration idleLimit, @Nullable Tls tls) throws IOException {
        this.socket = socket;
        this.tls = tls;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(socketTimeout(idleLimit));
        this.out = new Output(socket.getOutputStream());
        this.in = new LineInput(socket.getInputStream(), out::flush);
    }

    /** Sockets count in milliseconds, up to 24 days; to them, 0 is for ever. */
    private static int socketTimeout(Duration limit) {
        boolean tooLong = limit.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0;
        return tooLong ? Integer.MAX_VALUE : Math.max(1, (int) limit.toMillis());
    }

    /**
     * What the client says. Reading throws {@link java.net.SocketTimeoutException} when it has been silent for longer
     * than the idle limit.
     *
     * @return the input, for the session's own thread
     */
    public LineInput in() {
        return in;
    }

    /**
     * What the client is told.
     *
     * @return the output
     */
    public Output out() {
        return out;
    }

    /**
     * Tells who is connected, by what a proxy has said where there is one.
     *
     * @return the client's address and port
     */
    public InetSocketAddress clientAddress() {
        InetSocketAddress told = proxied;
        return told == null ? peerAddress() : told;
    }

    /**
     * Tells where the connection comes from, which is the proxy where there is one.
     *
     * @return the address and port of the other end
     */
    public InetSocketAddress peerAddress() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    /**
     * Tells whether TLS can begin now.
     *
     * @return whether the listener has TLS, and this connection does not use it yet
     */
    public boolean canStartTls() {
        return tls != null && channel == null;
    }

    /**
     * Makes ready for TLS, before the client is told to begin. Whatever else it has sent in plain text is dropped: it
     * was sent before the client could know with whom it speaks, or was put in by somebody in between (RFC 3207 section
     * 4.2). Once the go-ahead is written, the session has to {@link #startTls}.
     *
     * @throws IOException if the connection breaks
     */
    public void prepareTls() throws IOException {
        preparedTls = newEngine(); // first: if that fails, the client can still be told so
        in.drop();
        InputStream plain = socket.getInputStream();
        plain.skipNBytes(plain.available());
    }

    /**
     * Tells whether the client is to be told to begin with TLS.
     *
     * @return whether {@link #startTls} has to follow what is written now
     */
    public boolean isTlsPrepared() {
        return preparedTls != null;
    }

    /**
     * Sends what was written so far, and shakes hands. What was read and not used yet is the beginning of the
     * handshake.
     *
     * @throws IOException if the handshake fails or the connection breaks: there is nothing more to say then
     */
    public void startTls() throws IOException {
        SSLEngine engine = preparedTls == null ? newEngine() : preparedTls;
        preparedTls = null;
        out.flush();
        TlsChannel opened = shakeHands(engine);
        in.readFrom(opened.in());
        out.writeTo(opened.out());
        channel = opened;
        tlsSession = new TlsSession(opened.engine().getSession());
    }

    private SSLEngine newEngine() {
        if (tls == null || channel != null) {
            throw new IllegalStateException("TLS is not there, or in use already");
        }
        return tls.newEngine();
    }

    private TlsChannel shakeHands(SSLEngine engine) throws IOException {
        try {
            return TlsChannel.open(engine, in.rest(), socket.getOutputStream());
        } catch (SocketTimeoutException e) {
            throw new SSLException("The client stopped in the middle of the TLS handshake", e);
        }
    }

    /**
     * Reads the header of the PROXY protocol with which the connection begins, before anything else is read or said.
     *
     * @throws ProxyHeaderException if it does not begin so
     * @throws IOException if the connection breaks
     */
    void readProxyHeader() throws IOException {
        proxied = ProxyProtocol.readSource(in).orElse(null);
    }

    /**
     * How the connection is protected.
     *
     * @return the TLS that it uses; empty if it uses none
     */
    public Optional<TlsDetails> tls() {
        TlsSession current = tlsSession;
        return current == null ? Optional.empty() : Optional.of(current.details());
    }

    /**
     * What an authentication over this connection can be bound to.
     *
     * @return the bindings of its TLS; none without
     */
    public ChannelBindings channelBindings() {
        TlsSession current = tlsSession;
        return current == null ? ChannelBindings.NONE : current;
    }

    /**
     * Tells whether the server is being closed: then the input has ended, and the client deserves a word of farewell.
     *
     * @return whether the server ends this connection
     */
    public boolean isEnding() {
        return ending;
    }

    /** Wakes the session with the end of its input, so that it can take its leave. */
    void end() {
        ending = true;
        try {
            socket.shutdownInput();
        } catch (IOException e) {
            close();
        }
    }

    /**
     * Closes the connection when its session has ended. What the client has said beyond that is taken first: if it
     * stayed unread, closing would reset the connection, and the client could lose the last reply.
     */
    void finish() {
        try (socket) {
            TlsChannel current = channel;
            if (current != null) {
                current.endOutput();
            }
            socket.shutdownOutput();
            InputStream rest = socket.getInputStream();
            for (long left = MAX_DRAINED; left > 0 && rest.available() > 0; ) {
                left -= rest.skip(Math.min(left, rest.available()));
            }
        } catch (IOException | OutOfMemoryError e) {
            // The client was faster, or the server has closed it already, or TLS has no memory for a word.
            ending = true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // The socket is given up either way.
            ending = true;
        }
    }
}
