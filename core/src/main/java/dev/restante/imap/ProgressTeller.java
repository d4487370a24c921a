package dev.restante.imap;

import dev.restante.imap.wire.ImapWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells the client how far a command is (RFC 9585 section 4), every ten seconds, so that it knows that it goes on. */
final class ProgressTeller implements Progress {

    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

    private final ImapWriter out;
    private final String tag;
    private final LongSupplier nanoTime;
    private long last;

    /** Nothing of a response may have been written that is not ended. */
    ProgressTeller(ImapWriter out, String tag, LongSupplier nanoTime) {
        this.out = out;
        this.tag = tag;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    @Override
    public void reached(long done, long goal) throws IOException {
        long now = nanoTime.getAsLong();
        if (now - last < INTERVAL) {
            return;
        }
        last = now;
        out.raw("* OK [INPROGRESS (\"")
                .raw(tag)
                .raw("\" ")
                .number(done)
                .raw(" ")
                .number(goal);
        out.raw(")] Still looking").end();
        out.flush();
    }
}
