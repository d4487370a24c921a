package dev.restante.store;

import java.util.Arrays;

/**
 * What happened to the entries of a mailbox, in the order of the mod-sequence: which UIDs got other flags, which went.
 * Compact and bounded: when it is full, the older half is dropped, and whoever asks further back than
 * {@link #reachesBackTo} has to compare entries instead. Guarded by the account's lock.
 */
final class ChangeLog {

    static final int CAPACITY = 1 << 16;

    private final int capacity;
    private long[] modSeqs;
    private int[] uids; // negative where the entry went
    private int size;
    private long floor;

    /** Receives the changes in their order. */
    interface Visitor {
        void changed(int uid);

        void expunged(int uid);
    }

    ChangeLog() {
        this(CAPACITY);
    }

    ChangeLog(int capacity) {
        this.capacity = capacity;
        this.modSeqs = new long[Math.min(8, capacity)];
        this.uids = new int[modSeqs.length];
    }

    void changed(long modSeq, int uid) {
        add(modSeq, uid);
    }

    void expunged(long modSeq, int uid) {
        add(modSeq, -uid);
    }

    private void add(long modSeq, int signedUid) {
        if (size == modSeqs.length) {
            makeRoom();
        }
        modSeqs[size] = modSeq;
        uids[size] = signedUid;
        size++;
    }

    private void makeRoom() {
        if (size < capacity) {
            int larger = Math.min(capacity, size * 2);
            modSeqs = Arrays.copyOf(modSeqs, larger);
            uids = Arrays.copyOf(uids, larger);
            return;
        }
        int dropped = size / 2;
        floor = modSeqs[dropped - 1];
        size -= dropped;
        System.arraycopy(modSeqs, dropped, modSeqs, 0, size);
        System.arraycopy(uids, dropped, uids, 0, size);
    }

    /** Drops everything: nobody is told from here what happened up to this number. */
    void forgetUpTo(long modSeq) {
        size = 0;
        floor = modSeq;
    }

    /** Whether all that happened after this number is still known. */
    boolean reachesBackTo(long modSeq) {
        return modSeq >= floor;
    }

    /** Visits what happened after this number. */
    void since(long modSeq, Visitor visitor) {
        for (int i = firstAfter(modSeq); i < size; i++) {
            if (uids[i] < 0) {
                visitor.expunged(-uids[i]);
            } else {
                visitor.changed(uids[i]);
            }
        }
    }

    private int firstAfter(long modSeq) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (modSeqs[middle] <= modSeq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
