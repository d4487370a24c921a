package dev.restante.store;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names mailboxes so that no other ever has the same identifier, whatever their names and UIDVALIDITY (RFC 8474 section
 * 4). Safe for several threads.
 */
final class MailboxId {

    /** Of this JVM. The clocks of tests may stand still, this one tells apart the servers that come one by one. */
    private static final long BEGINNING = Clock.systemUTC().millis();

    private static final AtomicLong COUNT = new AtomicLong();

    private MailboxId() {}

    /** {@code objectid = 1*255(ALPHA / DIGIT / "_" / "-")}; lower case alone, for clients that confuse the cases. */
    static String next() {
        return "f" + Long.toString(BEGINNING, Character.MAX_RADIX) + "-" + COUNT.incrementAndGet();
    }
}
