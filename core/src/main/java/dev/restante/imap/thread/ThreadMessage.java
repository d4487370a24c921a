package dev.restante.imap.thread;

import dev.restante.imap.sort.BaseSubject;
import dev.restante.imap.sort.SentDate;
import dev.restante.imap.sort.SortKeys;
import dev.restante.mime.MimePart;
import dev.restante.store.MailboxEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What threading needs to know of a message.
 *
 * @param number what it is told as: its sequence number or its UID, which both grow in the order of the mailbox
 * @param sent its sent date (RFC 5256 section 2.2)
 * @param subject its base subject
 * @param id its normalised message ID; empty if it has none that is valid
 * @param references the normalised IDs of its ancestors, the nearest last
 */
public record ThreadMessage(int number, Instant sent, BaseSubject subject, String id, List<String> references) {

    /** By sent date, and by place in the mailbox where that is the same. */
    static final Comparator<ThreadMessage> BY_DATE =
            Comparator.comparing(ThreadMessage::sent).thenComparingInt(ThreadMessage::number);

    /**
     * Reads a message.
     *
     * @param number what it is told as
     * @param entry the message
     * @return what threading needs to know of it
     */
    public static ThreadMessage of(int number, MailboxEntry entry) {
        MimePart mime = entry.message().mime();
        return new ThreadMessage(
                number,
                SentDate.of(entry),
                BaseSubject.of(SortKeys.subject(entry)),
                MessageIds.own(mime).orElse(""),
                MessageIds.references(mime));
    }
}
