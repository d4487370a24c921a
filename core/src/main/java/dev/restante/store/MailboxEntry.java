package dev.restante.store;

import dev.restante.mime.RawMessage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * One message in one mailbox. Immutable but for its flags and the number of their last change, which are guarded by the
 * account's lock. All entries of one message share its octets.
 */
public final class MailboxEntry {

    private final RawMessage message;
    private final long internalDate; // milliseconds since the epoch
    private final short offsetMinutes;
    private final int uid;
    private final long savedAt; // milliseconds since the epoch
    private Flags flags; // guarded by the account's lock
    private long modSeq; // guarded by the account's lock

    MailboxEntry(int uid, RawMessage message, OffsetDateTime internalDate, Flags flags, long modSeq, long savedAt) {
        this.uid = uid;
        this.message = message;
        this.internalDate = internalDate.toInstant().toEpochMilli();
        this.offsetMinutes = (short) (internalDate.getOffset().getTotalSeconds() / 60);
        this.flags = flags;
        this.modSeq = modSeq;
        this.savedAt = savedAt;
    }

    /**
     * The unique identifier in its mailbox (RFC 3501 section 2.3.1.1).
     *
     * @return the UID
     */
    public int uid() {
        return uid;
    }

    /**
     * The message.
     *
     * @return the octets, shared with all entries of the same message
     */
    public RawMessage message() {
        return message;
    }

    /**
     * When the message came (RFC 3501 section 2.3.3), with the offset that an APPEND may have given it.
     *
     * @return the internal date
     */
    public OffsetDateTime internalDate() {
        return Instant.ofEpochMilli(internalDate).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    }

    /**
     * When the message came into this mailbox, by delivery, APPEND, COPY or MOVE (RFC 8514 section 2).
     *
     * @return the save date, by the clock of the store
     */
    public Instant savedAt() {
        return Instant.ofEpochMilli(savedAt);
    }

    Flags flags() {
        return flags;
    }

    long modSeq() {
        return modSeq;
    }

    /** The same message under another UID. */
    MailboxEntry again(int newUid, Flags newFlags, long newModSeq) {
        return new MailboxEntry(newUid, message, internalDate(), newFlags, newModSeq, savedAt);
    }

    void change(Flags newFlags, long newModSeq) {
        this.flags = newFlags;
        this.modSeq = newModSeq;
    }
}
