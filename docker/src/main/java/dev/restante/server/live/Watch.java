package dev.restante.server.live;

import dev.restante.MailMark;
import dev.restante.MailServer;
import dev.restante.ServerChanges;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.live.Happening.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sleeps until something happens on a mail server, and writes it into the log: mail at once, all else no more often
 * than an eye can follow. Of one thread.
 */
final class Watch {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration BLINK = Duration.ofMillis(100);

    /** Of more than these, everything is looked at anew. */
    private static final int MANY = 1_000;

    private final MailServer server;
    private final EventLog log;
    private final Set<Long> known = new LinkedHashSet<>();
    private long newest;
    private ServerChanges seen;
    private ServerChanges told;
    private long toldAt = System.nanoTime() - BLINK.toNanos();

    /** What is there now is taken to be known. */
    Watch(MailServer server, EventLog log) {
        this.server = server;
        this.log = log;
        this.seen = server.changes();
        this.told = seen;
        lookForArrivals();
    }

    /** Until it is interrupted. */
    void run() throws InterruptedException {
        while (true) {
            ServerChanges now = server.awaitChange(seen, seen.equals(told) ? LONG : BLINK);
            if (now.removals() != seen.removals()) {
                tellRemovals();
            }
            lookForArrivals().forEach(id -> log.add(new Happening.Arrived(id)));
            if (System.nanoTime() - toldAt >= BLINK.toNanos()) {
                tellOthers(now);
            }
            seen = now;
        }
    }

    private List<Long> lookForArrivals() {
        List<Long> arrived = server.received().since(new MailMark(newest)).stream()
                .map(ReceivedMail::id)
                .toList();
        known.addAll(arrived);
        newest = arrived.isEmpty() ? newest : arrived.get(arrived.size() - 1);
        return arrived;
    }

    private void tellRemovals() {
        Set<Long> left = new HashSet<>();
        server.received().stream()
                .map(ReceivedMail::id)
                .filter(id -> id <= newest)
                .forEach(left::add);
        List<Long> gone = known.stream().filter(id -> !left.contains(id)).toList();
        List<Long> back =
                left.stream().filter(id -> !known.contains(id)).sorted().toList();
        known.removeAll(new HashSet<>(gone));
        known.addAll(back);
        if (!back.isEmpty() || gone.size() > MANY) {
            log.add(new Happening.Start());
        } else if (!gone.isEmpty()) {
            log.add(new Happening.Removed(new ArrayList<>(gone)));
        }
    }

    private void tellOthers(ServerChanges now) {
        tell(Topic.MAILBOXES, now.mailboxes() != told.mailboxes());
        tell(Topic.CONVERSATIONS, now.conversations() != told.conversations());
        tell(Topic.FAULTS, now.faults() != told.faults());
        told = now;
        toldAt = System.nanoTime();
    }

    private void tell(Topic topic, boolean changed) {
        if (changed) {
            log.add(new Happening.Changed(topic));
        }
    }
}
