package dev.restante.net;

import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.mail.TlsDetails;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One client's connection: what it says, what it is told, and who it is. */
public final class Connection implements Closeable {

    /** How much of a client's words is passed over when nobody listens any more: one that never stops is cut off. */
    private static final int MAX_DRAINED = 1024 * 1024;

    private final Socket socket;
    private final LineInput in;
    private final Output out;
    private final Layers layers;
    private final Recording recording;
    private final Moments moments;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stalled;
    private volatile boolean struckDown; // a fault has ended it, and its session need only notice
    private volatile boolean resetting;
    private volatile @Nullable Thread own; // set when its session begins
    private volatile @Nullable InetSocketAddress proxied; // set before the session begins
    private volatile boolean ending;

    /**
     * Takes a connection.
     *
     * @param misbehaviour how its listener misbehaves
     * @param openConnections how many it has
     */
    Connection(
            Socket socket,
            Duration idleLimit,
            @Nullable Tls tls,
            Recording recording,
            Misbehaviour misbehaviour,
            IntSupplier openConnections)
            throws IOException {
        this.socket = socket;
        this.recording = recording;
        this.moments = new Moments(misbehaviour, this, openConnections);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(socketTimeout(idleLimit));
        this.out = new Output(socket.getOutputStream(), recording);
        this.in = new LineInput(socket.getInputStream(), out::flush, recording);
        this.layers = new Layers(socket, tls, in, out, recording, moments);
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
     * What is between this connection and its socket.
     *
     * @return TLS and compression, for the session's own thread
     */
    public Layers layers() {
        return layers;
    }

    /**
     * Reads the header of the PROXY protocol with which the connection begins, before anything else is read or said.
     *
     * @throws ProxyHeaderException if it does not begin so
     * @throws IOException if the connection breaks
     */
    void readProxyHeader() throws IOException {
        in.record(Recording.OFF); // it is no word of the client
        InetSocketAddress source = ProxyProtocol.readSource(in).orElse(null);
        in.record(recording);
        if (source != null) {
            proxied = source;
            recording.forwarded(source, peerAddress());
        }
    }

    /**
     * How the connection is protected.
     *
     * @return the TLS that it uses; empty if it uses none
     */
    public Optional<TlsDetails> tls() {
        return layers.tlsSession().map(TlsSession::details);
    }

    /**
     * What an authentication over this connection can be bound to.
     *
     * @return the bindings of its TLS; none without
     */
    public ChannelBindings channelBindings() {
        return layers.tlsSession().<ChannelBindings>map(session -> session).orElse(ChannelBindings.NONE);
    }

    /**
     * What is kept of this connection.
     *
     * @return the recording, which the session tells what no line says
     */
    public Recording recording() {
        return recording;
    }

    /**
     * Tells whether the server is being closed: then the input has ended, and the client deserves a word of farewell,
     * unless a fault wants that it hears nothing any more.
     *
     * @return whether the server ends this connection
     */
    public boolean isEnding() {
        return ending && !stalled;
    }

    /**
     * The moments at which a fault can strike.
     *
     * @return where the session announces them
     */
    public Moments moments() {
        return moments;
    }

    String clientHost() {
        return clientAddress().getAddress().getHostAddress();
    }

    /** Its session begins, in this thread. */
    void begin() {
        own = Thread.currentThread();
    }

    /** Whether this is the thread of its session, and not one that tells news while that waits for the client. */
    boolean isOwnThread() {
        return Thread.currentThread() == own;
    }

    /** Waits, or for shorter if the connection ends. */
    void pause(Duration time) {
        try {
            over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The same for the session's own thread, where nothing is half read: it waits for shorter also if the client
     * leaves, which would have its place for as long otherwise. What it says meanwhile is kept.
     */
    void pauseWithClient(Duration time) throws SocketException {
        int usual = socket.getSoTimeout();
        long end = System.nanoTime() + time.toNanos();
        boolean stays = true;
        try {
            while (stays && in.hasRoom() && left(end).toNanos() > 0) {
                socket.setSoTimeout(socketTimeout(left(end)));
                stays = in.takeIn();
            }
        } catch (SocketTimeoutException e) {
            stays = true; // and less may be left than sockets can count
        } catch (IOException e) {
            recording.because(Cause.BROKEN, String.valueOf(e.getMessage()));
            stays = false; // whoever reads next hears of it
        } finally {
            socket.setSoTimeout(usual);
        }
        if (stays) {
            pause(left(end));
        } else if (in.isEmpty()) {
            recording.because(Cause.CLIENT_CLOSED, ""); // TLS may not let anything be said to it any more
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** Nothing is said any more, and nothing taken in that the client says. */
    void stall() {
        stalled = true;
        in.intake().stall();
    }

    /**
     * Waits until the client leaves, if a fault wants that nothing is said any more.
     *
     * @throws IOException when the connection ends
     */
    public void stayStalled() throws IOException {
        if (stalled) {
            in.intake().absorb();
            throw new FaultEnd("A fault has stalled the connection");
        }
    }

    /** A fault ends the connection, as soon as its session has ended. */
    void strikeDown() {
        struckDown = true;
    }

    /** So that what the client has been sent and not read yet is lost. */
    void resetAtEnd() {
        resetting = true;
    }

    /**
     * Ends the connection for somebody who stands in for its session's own thread, and cannot go on: that thread wakes,
     * unless a fault wants that the client hears nothing any more.
     */
    public void breakOff() {
        if (struckDown && !stalled) {
            endInput();
        } else if (!stalled) {
            close();
        }
    }

    /** Wakes the session with the end of its input, so that it can take its leave. */
    void end() {
        ending = true;
        recording.because(Cause.SERVER_CLOSED, "");
        endInput();
    }

    /** Wakes the session with the end of its input, whatever the client still says. */
    public void endInput() {
        over.countDown();
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
            if (resetting) {
                socket.setSoLinger(true, 0);
                return;
            }
            layers.endOutput();
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
        over.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            // The socket is given up either way.
            ending = true;
        }
    }
}
