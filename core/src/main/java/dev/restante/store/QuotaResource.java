package dev.restante.store;

/** What a quota can limit (RFC 9208 section 5). */
public enum QuotaResource {
    /** Octets of all messages, in units of 1024, the last one begun. */
    STORAGE {
        @Override
        long usage(long messages, long octets) {
            return (octets + UNIT - 1) / UNIT;
        }
    },
    /** The number of messages. */
    MESSAGE {
        @Override
        long usage(long messages, long octets) {
            return messages;
        }
    };

    private static final int UNIT = 1024;

    abstract long usage(long messages, long octets);
}
