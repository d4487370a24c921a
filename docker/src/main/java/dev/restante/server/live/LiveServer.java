package dev.restante.server.live;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.server.http.Event;
import dev.restante.server.http.EventFeed;
import dev.restante.server.http.HttpTraffic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mail server, and what is kept beside it for those who watch it over HTTP. It is watched from the moment on that
 * somebody asks for its events. Safe for several threads.
 */
public final class LiveServer implements AutoCloseable {

    private final MailServer mail;
    private final HttpTraffic traffic = new HttpTraffic();
    private final Instant startedAt = Instant.now();
    private final EventLog log = new EventLog(Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
    private final Marks marks = new Marks(ids -> log.add(new Happening.Marked(ids)));
    private final Snippets snippets = new Snippets();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread watching; // guarded by lock
    private boolean closed; // guarded by lock

    /**
     * Keeps nothing yet.
     *
     * @param mail the mail server, which is not closed with this
     */
    public LiveServer(MailServer mail) {
        this.mail = mail;
    }

    /**
     * The mail server.
     *
     * @return the one that this was made for
     */
    public MailServer mail() {
        return mail;
    }

    /**
     * Its received mails, as lists for people show them.
     *
     * @param query which of them
     * @return the newest first
     */
    public List<ReceivedMail> newestFirst(MailQuery query) {
        List<ReceivedMail> mails = new ArrayList<>(mail.received(query).list());
        Collections.reverse(mails);
        return mails;
    }

    /**
     * Since when it is kept.
     *
     * @return when this was made
     */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * How much it is asked for over HTTP.
     *
     * @return the numbers, for the HTTP server to count on
     */
    public HttpTraffic traffic() {
        return traffic;
    }

    /**
     * What people have noted of its mail.
     *
     * @return the marks
     */
    public Marks marks() {
        return marks;
    }

    /**
     * How its mails begin.
     *
     * @return the snippets
     */
    public Snippets snippets() {
        return snippets;
    }

    /**
     * Tells clients what happens, in words of theirs.
     *
     * @param writer the name and the data of an event, with any identifier; empty for what does not concern them
     * @return the feed, which begins with a {@link Happening.Start} for whoever comes without a cursor
     */
    public EventFeed events(Function<Happening, Optional<Event>> writer) {
        return manyEvents(happening -> writer.apply(happening).stream().toList());
    }

    /**
     * Tells clients what happens, in several events for one happening if need be.
     *
     * @param writer the names and the data of events, with any identifier; none for what does not concern them
     * @return the feed, which begins with a {@link Happening.Start} for whoever comes without a cursor
     */
    public EventFeed manyEvents(Function<Happening, List<Event>> writer) {
        EventFeed feed = log.feed(writer);
        return cursor -> {
            beginToWatch();
            return feed.after(cursor);
        };
    }

    private void beginToWatch() {
        lock.lock();
        try {
            if (watching == null && !closed) {
                Watch watch = new Watch(mail, log);
                watching = new Thread(() -> run(watch), "restante-watch");
                watching.setDaemon(true);
                watching.start();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void run(Watch watch) {
        try {
            watch.run();
        } catch (InterruptedException e) {
            // by close, and that was the whole purpose of the thread
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (watching != null) {
                watching.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }
}
