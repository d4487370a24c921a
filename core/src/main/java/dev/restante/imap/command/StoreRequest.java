package dev.restante.imap.command;

/** What the modifiers of a STORE ask for (RFC 4466 section 2.5). Gathered while it is read. */
public final class StoreRequest {

    private long unchangedSince = Long.MAX_VALUE;
    private boolean conditional;

    /**
     * Leaves messages alone that got other flags later (RFC 7162 section 3.1.3).
     *
     * @param modSeq the number of a change
     */
    public void unchangedSince(long modSeq) {
        unchangedSince = modSeq;
        conditional = true;
    }

    long unchangedSince() {
        return unchangedSince;
    }

    boolean isConditional() {
        return conditional;
    }
}
