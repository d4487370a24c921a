package dev.restante.store;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a mailbox is for (RFC 6154 section 2, RFC 8457 section 3). It is advice to clients: no mailbox fills itself
 * because of it.
 */
public enum SpecialUse {
    /** All messages. */
    ALL("\\All"),
    /** Messages that are kept out of the way. */
    ARCHIVE("\\Archive"),
    /** Messages that are not finished. */
    DRAFTS("\\Drafts"),
    /** Messages that want attention. */
    FLAGGED("\\Flagged"),
    /** Messages that are likely to matter. */
    IMPORTANT("\\Important"),
    /** Messages that nobody wanted. */
    JUNK("\\Junk"),
    /** Messages that were sent. */
    SENT("\\Sent"),
    /** Messages that were deleted. */
    TRASH("\\Trash");

    private final String imapName;

    SpecialUse(String imapName) {
        this.imapName = imapName;
    }

    /**
     * Finds a special use.
     *
     * @param imapName its name on the wire, in any case
     * @return the use; empty if there is none of that name
     */
    public static Optional<SpecialUse> named(String imapName) {
        return Arrays.stream(values())
                .filter(use -> use.imapName.equalsIgnoreCase(imapName))
                .findFirst();
    }

    /**
     * The name on the wire.
     *
     * @return such as {@code \Sent}
     */
    public String imapName() {
        return imapName;
    }
}
