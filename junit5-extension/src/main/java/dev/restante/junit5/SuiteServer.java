package dev.restante.junit5;

import dev.restante.MailServer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The server of {@link ServerScope#SUITE}. It is the JVM's, not a run's, since static methods ask for it that know of
 * no run. Each run that uses it holds a lease; it is closed with the last one.
 */
final class SuiteServer {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<ServerSetup, SuiteServer> RUNNING = new HashMap<>(); // guarded by LOCK

    private final ServerSetup setup;
    private final MailServer server;
    private int leases; // guarded by LOCK

    private SuiteServer(ServerSetup setup) {
        this.setup = setup;
        this.server = setup.start();
    }

    /** The server, until {@link #release} is called as often as this was. */
    static SuiteServer lease(ServerSetup setup) {
        LOCK.lock();
        try {
            SuiteServer suite = RUNNING.computeIfAbsent(setup, SuiteServer::new);
            suite.leases++;
            return suite;
        } finally {
            LOCK.unlock();
        }
    }

    /** The server for someone who may keep its address as long as the JVM lives: a lease that nobody releases. */
    static MailServer forWholeJvm(ServerSetup setup) {
        return lease(setup).server;
    }

    MailServer server() {
        return server;
    }

    /** Closed under the lock: whoever asks for the server next gets a new one, when the old one has gone. */
    void release() {
        LOCK.lock();
        try {
            if (--leases == 0) {
                RUNNING.remove(setup);
                server.close();
            }
        } finally {
            LOCK.unlock();
        }
    }
}
