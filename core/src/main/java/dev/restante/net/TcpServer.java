package dev.restante.net;

import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.fault.Moment.Event;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts connections and gives each a thread that runs the {@link Protocol}. Bound when the constructor returns. */
public final class TcpServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TcpServer.class.getName());
    private static final int BACKLOG = 1024;
    /** How long sessions get to say farewell before their sockets are closed under them. */
    private static final long FAREWELL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** After how long a failed accept is tried again if no client leaves before. */
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Protocol protocol;
    private final Listening listening;
    private final Threads threads;
    private final ConversationLog.Recorder recorder;
    private final Misbehaviour misbehaviour;
    private final ServerSocket serverSocket;
    private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
    private final AtomicInteger admitted = new AtomicInteger();
    private final Semaphore departures = new Semaphore(0);
    private final Thread acceptor;
    private volatile boolean closed;
    private volatile long farewellDeadline;

    /**
     * Binds the port and begins to accept.
     *
     * @param protocol what is spoken
     * @param listening where and how to listen
     * @param threads makes the threads
     * @param recorder keeps what is said
     * @param misbehaviour how it misbehaves on purpose
     * @throws BindException if the address cannot be bound; its message names the protocol, the address and the port
     * @throws IOException if listening fails otherwise
     */
    public TcpServer(
            Protocol protocol,
            Listening listening,
            Threads threads,
            ConversationLog.Recorder recorder,
            Misbehaviour misbehaviour)
            throws IOException {
        this.protocol = protocol;
        this.listening = listening;
        this.threads = threads;
        this.recorder = recorder;
        this.misbehaviour = misbehaviour;
        this.serverSocket = bind(name(), listening.address());
        this.acceptor = threads.start(name() + "-accept-" + address().getPort(), this::accept);
    }

    /** SMTP, SMTPS and so on. */
    private String name() {
        return protocol.name() + (listening.implicitTls() ? "S" : "");
    }

    private static ServerSocket bind(String name, InetSocketAddress address) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(address, BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            BindException named = new BindException("%s cannot listen on %s port %d: %s"
                    .formatted(name, address.getHostString(), address.getPort(), e.getMessage()));
            named.initCause(e);
            throw named;
        }
    }

    /**
     * Tells where the server listens.
     *
     * @return the bound address with its real port
     */
    public InetSocketAddress address() {
        return (InetSocketAddress) serverSocket.getLocalSocketAddress();
    }

    private void accept() {
        while (!closed) {
            try {
                admit(serverSocket.accept());
            } catch (IOException | RuntimeException | OutOfMemoryError e) { // no memory, also for one thread more
                recover(e);
            }
        }
    }

    /** Where memory lacks, even saying so can fail; the listener goes on all the same. */
    private void recover(Throwable problem) {
        try {
            if (!closed) {
                Throwable defect =
                        problem instanceof RuntimeException ? problem : null; // all others explain themselves
                LOG.log(System.Logger.Level.WARNING, name() + ": accepting a connection failed: " + problem, defect);
                awaitDeparture();
            }
        } catch (OutOfMemoryError e) {
            Thread.onSpinWait();
        }
    }

    /** What made accepting fail, such as a lack of descriptors, is best cured by a client that leaves. */
    private void awaitDeparture() {
        departures.drainPermits();
        try {
            boolean left = departures.tryAcquire(RETRY_NANOS, TimeUnit.NANOSECONDS);
            LOG.log(System.Logger.Level.DEBUG, "{0}: accepting again, a client left: {1}", name(), left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void admit(Socket socket) throws IOException {
        Connection connection;
        try {
            Recording recording = recorder.begin((InetSocketAddress) socket.getRemoteSocketAddress());
            connection = new Connection(
                    socket, listening.idleLimit(), listening.tls(), recording, misbehaviour, admitted::get);
        } catch (IOException e) {
            socket.close(); // gone before we could look at it
            return;
        }
        if (admitted.get() >= listening.maxConnections()) {
            turnAway(connection);
            return;
        }
        admitted.incrementAndGet();
        Thread self = Thread.currentThread(); // stands in until the session's thread is there
        connections.put(connection, self);
        try {
            Thread thread =
                    threads.start(name() + "-" + connection.peerAddress().getPort(), () -> serve(connection));
            connections.replace(connection, self, thread);
        } catch (RuntimeException | Error e) {
            leave(connection);
            connections.remove(connection);
            throw e;
        }
        if (closed) {
            connection.end();
        }
    }

    /** Gives the place free before the client can see that it has been left. */
    private void leave(Connection connection) {
        admitted.decrementAndGet();
        connection.recording().end();
        connection.finish();
        departures.release();
    }

    private void turnAway(Connection connection) {
        connection.recording().because(Cause.TOO_MANY_CONNECTIONS, "");
        try (connection) {
            if (!listening.implicitTls()) { // a handshake would have to wait for the client
                connection.out().write(protocol.tooManyConnections());
                connection.out().flush();
            }
            connection.recording().end();
        } catch (IOException e) {
            connection.recording().end();
            LOG.log(System.Logger.Level.DEBUG, name() + ": client left before it was turned away", e);
        }
    }

    private void serve(Connection connection) {
        connection.begin();
        try {
            if (listening.proxyProtocol()) {
                connection.readProxyHeader();
            }
            connection.moments().at(Event.CONNECT);
            if (listening.implicitTls()) {
                connection.layers().startTls();
            }
            protocol.serve(connection);
            connection.out().flush();
        } catch (ProxyHeaderException e) {
            connection.recording().because(Cause.PROXY_HEADER, String.valueOf(e.getMessage()));
            tellOfRefusal(connection, e);
        } catch (IOException e) {
            connection.recording().because(Cause.BROKEN, String.valueOf(e.getMessage()));
            LOG.log(System.Logger.Level.DEBUG, name() + ": connection broke", e);
        } catch (OutOfMemoryError e) {
            connection.recording().because(Cause.BROKEN, "the server has no memory left");
            tellOfMemory();
        } catch (RuntimeException | Error e) {
            connection.recording().because(Cause.BROKEN, "the server failed, its log has the details");
            LOG.log(System.Logger.Level.ERROR, name() + ": a session failed", e);
        } finally {
            leave(connection);
            connections.remove(connection);
        }
    }

    /** Whoever asked for the memory may be somebody else than who took it, so there is nothing to trace. */
    private void tellOfMemory() {
        try {
            LOG.log(
                    System.Logger.Level.WARNING,
                    name() + ": no memory left, a session was ended: give the JVM more (-Xmx), or reset the server");
        } catch (OutOfMemoryError e) {
            Thread.onSpinWait();
        }
    }

    /** The client hears nothing of it (section 2 of the protocol), so here is where a test finds out. */
    private void tellOfRefusal(Connection connection, ProxyHeaderException problem) {
        LOG.log(
                connection.isEnding() ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                "%s expects a PROXY header and closed the connection from %s: %s"
                        .formatted(protocol.name(), connection.peerAddress(), problem.getMessage()));
    }

    /**
     * Stops listening and lets every session take its leave, without waiting for that. Several listeners that are ended
     * before they are closed take their leave at the same time. A second call does nothing.
     */
    public void end() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            serverSocket.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, name() + ": closing the listener failed", e);
        }
        departures.release();
        interruptSelfIf(join(acceptor, 0));
        connections.keySet().forEach(Connection::end);
        farewellDeadline = System.nanoTime() + FAREWELL_NANOS;
    }

    /** Stops listening, ends every connection, and waits for their threads. A second call does nothing. */
    @Override
    public void close() {
        end();
        Map<Connection, Thread> open = Map.copyOf(connections);
        boolean interrupted = false;
        for (Thread thread : open.values()) {
            interrupted |= join(thread, Math.max(1, farewellDeadline - System.nanoTime()));
        }
        open.keySet().forEach(Connection::close);
        for (Thread thread : open.values()) {
            interrupted |= join(thread, 0);
        }
        interruptSelfIf(interrupted);
    }

    private static void interruptSelfIf(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the thread, for ever if nanos is 0; an interrupt is reported, not obeyed: closing goes to its end. */
    private static boolean join(Thread thread, long nanos) {
        if (thread == Thread.currentThread()) {
            return false;
        }
        boolean interrupted = false;
        while (true) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, nanos == 0 ? Long.MAX_VALUE : nanos);
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
