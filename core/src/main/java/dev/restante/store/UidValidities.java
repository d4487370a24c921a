package dev.restante.store;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives each mailbox a UIDVALIDITY that no other mailbox of the server has, or had: each is one more than that before
 * (RFC 3501 section 2.3.1.1). Safe for several threads.
 */
public final class UidValidities {

    /** The largest {@code nz-number} (RFC 3501 section 9), which is followed by 1. */
    public static final long MAX = 0xFFFF_FFFFL;

    /**
     * Of all servers of this JVM. Clients may compare a value with what they cached from an earlier server at the same
     * address, which can have ended in the same second.
     */
    private static final AtomicLong SINCE_THE_JVM_BEGAN = new AtomicLong();

    private final long base;
    private final AtomicLong given;

    private UidValidities(long base, AtomicLong given) {
        this.base = base;
        this.given = given;
    }

    /**
     * Begins with the time, so that the values are also larger than those of servers that ended long ago.
     *
     * @param clock tells the time
     * @return values that no server of this JVM gave before
     */
    public static UidValidities startingNow(InstantSource clock) {
        return new UidValidities(clock.instant().getEpochSecond(), SINCE_THE_JVM_BEGAN);
    }

    /**
     * Begins with a value, whatever was given before.
     *
     * @param first the value, from 1 to {@link #MAX}
     * @return values that are the same each time
     */
    public static UidValidities startingAt(long first) {
        return new UidValidities(first - 1, new AtomicLong());
    }

    /** Clocks before 1970 and after 2106 would lead out of what IMAP can write. */
    long next() {
        return 1 + Math.floorMod(base + given.getAndIncrement(), MAX);
    }
}
