package dev.restante.store;

/** How many messages there are, and how many octets they have together. Guarded by the account's lock. */
final class Tally {

    private long messages;
    private long octets;

    void count(MailboxEntry entry, int by) {
        messages += by;
        octets += (long) by * entry.message().size();
    }

    void subtract(Tally other) {
        messages -= other.messages;
        octets -= other.octets;
    }

    void clear() {
        subtract(this);
    }

    long messages() {
        return messages;
    }

    long octets() {
        return octets;
    }
}
