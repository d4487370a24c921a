package dev.restante.stress;

/** What a client has enabled: how it is told of changes depends on that. */
enum Kind {
    /** RFC 3501 as it is. */
    REV1("", true, false, false, true),
    /** RFC 9051: nothing is recent. */
    REV2("IMAP4rev2", true, false, false, false),
    /** RFC 7162 section 3.1. */
    CONDSTORE("CONDSTORE", true, true, false, true),
    /** RFC 7162 section 3.2. */
    QRESYNC("QRESYNC", true, true, true, true),
    /** RFC 9586, with QRESYNC. */
    UIDONLY("UIDONLY QRESYNC", false, true, true, true);

    private final String enabled;
    private final boolean numbers;
    private final boolean modSeqs;
    private final boolean vanished;
    private final boolean recent;

    Kind(String enabled, boolean numbers, boolean modSeqs, boolean vanished, boolean recent) {
        this.enabled = enabled;
        this.numbers = numbers;
        this.modSeqs = modSeqs;
        this.vanished = vanished;
        this.recent = recent;
    }

    /** What it says after ENABLE; empty for nothing. */
    String enabled() {
        return enabled;
    }

    /** Whether it may name messages by sequence number. */
    boolean hasNumbers() {
        return numbers;
    }

    /** Whether it is told of mod-sequences. */
    boolean hasModSeqs() {
        return modSeqs;
    }

    /** Whether VANISHED takes the place of EXPUNGE; then it can also come back to what it knew. */
    boolean hasVanished() {
        return vanished;
    }

    /** Whether there are recent messages. */
    boolean hasRecent() {
        return recent;
    }
}
