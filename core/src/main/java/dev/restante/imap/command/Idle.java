package dev.restante.imap.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.net.LineException;
import dev.restante.store.MailboxView;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;

/**
 * IDLE (RFC 2177): until the client says DONE, it is told what happens when it happens.
 *
 * <p>The session's own thread waits for the client; a second one sleeps until the mailbox changes, and it alone uses
 * the view and the output until it has ended.
 */
public final class Idle {

    /** Only bounds a sleep that something else ends: the client, its silence, or the server's end. */
    private static final Duration FOREVER = Duration.ofDays(1);

    private static final System.Logger LOG = System.getLogger(Idle.class.getName());

    private volatile boolean stopped;

    private Idle() {}

    /**
     * Reads the arguments: none.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     */
    public static Action parse(ImapReader in, ImapDialect dialect) {
        return session -> {
            session.out().raw("+ Idling until DONE").end();
            session.out().flush();
            String line = session.isSelected() ? new Idle().run(session) : readLine(session);
            if (!line.equalsIgnoreCase("DONE")) {
                throw ImapException.bad("IDLE ends with DONE");
            }
            return Completion.OK;
        };
    }

    private String run(ImapSession session) throws ImapException, IOException {
        MailboxView view = session.view();
        String name = "IMAP-idle-" + session.connection().clientAddress().getPort();
        Thread teller = session.threads().start(name, () -> tellNews(session, view));
        try {
            return readLine(session);
        } finally {
            view.wake(() -> stopped = true);
            join(teller);
        }
    }

    private void tellNews(ImapSession session, MailboxView view) {
        try {
            while (!stopped) {
                session.tell(view.pull(true));
                session.out().flush();
                view.awaitChange(() -> stopped, FOREVER);
            }
        } catch (IOException e) {
            session.connection().close(); // the client is gone; this wakes the session's own thread
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Telling news during IDLE failed", e);
            session.connection().close(); // better no client than one that waits for news in vain
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String readLine(ImapSession session) throws ImapException, IOException {
        try {
            byte[] line = session.connection()
                    .in()
                    .readLine(session.settings().readerLimits().maxLine());
            if (line == null) {
                throw new EOFException();
            }
            return new String(line, US_ASCII);
        } catch (LineException e) {
            throw ImapException.bad(e.getMessage());
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
