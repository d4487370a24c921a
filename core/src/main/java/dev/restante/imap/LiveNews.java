package dev.restante.imap;

import dev.restante.store.ChangeSignal;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells news when they happen, while the session's own thread waits for its client: a second thread sleeps until the
 * account changes, and it alone uses the session, its view and its writer until it has ended.
 */
public final class LiveNews {

    private static final System.Logger LOG = System.getLogger(LiveNews.class.getName());

    /** How long a client that is gone, or silent for too long, may still read what it is being told. */
    private static final long FAREWELL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ImapSession session;
    private final Telling telling;
    private final ChangeSignal signal;
    private volatile boolean stopped; // written under the account's lock
    private volatile @Nullable ByeException bye; // written by the teller before it ends

    private LiveNews(ImapSession session, Telling telling) {
        this.session = session;
        this.telling = telling;
        this.signal = session.account().signal();
    }

    /** Tells what is new. */
    @FunctionalInterface
    public interface Telling {

        /**
         * Tells it.
         *
         * @throws IOException if the connection breaks
         */
        void tell() throws IOException;
    }

    /**
     * Tells news until the client speaks, and leaves what it says to be read.
     *
     * @param session where somebody has logged in
     * @param telling tells what is new
     * @throws IOException if the connection breaks or ends, the client is silent for too long, or has to go
     */
    public static void tellUntilClientSpeaks(ImapSession session, Telling telling) throws IOException {
        LiveNews news = new LiveNews(session, telling);
        String name = "IMAP-news-" + session.connection().clientAddress().getPort();
        Thread teller = session.threads().start(name, news::run);
        try {
            session.connection().in().peek();
        } catch (IOException e) {
            news.stop();
            if (isAliveAfter(teller, FAREWELL_NANOS)) {
                session.connection().close(); // it waits for a client that does not read
            }
            news.sayBye();
            throw e;
        } finally {
            news.stop();
            isAliveAfter(teller, Long.MAX_VALUE);
        }
        news.sayBye();
        session.connection().stayStalled();
    }

    /** Also where the client has spoken at the same moment. */
    private void sayBye() throws ByeException {
        if (bye != null) {
            throw bye;
        }
    }

    private void run() {
        try {
            while (!stopped) {
                long seen = signal.count();
                session.requireLastingSelection();
                telling.tell();
                session.out().flush();
                signal.await(seen, () -> stopped);
            }
        } catch (ByeException e) {
            bye = e;
            session.connection().endInput(); // the session's own thread says it
        } catch (IOException e) {
            session.connection().breakOff(); // the client is gone; this wakes the session's own thread
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Telling news failed", e);
            session.connection().close(); // better no client than one that waits for news in vain
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        signal.wake(() -> stopped = true);
    }

    /** An interrupt is kept for later: the teller has to end first. */
    private static boolean isAliveAfter(Thread thread, long nanos) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && thread.isAlive(); left = deadline - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive();
    }
}
