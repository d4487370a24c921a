package dev.restante.store;

/**
 * A mailbox in numbers, as STATUS and SELECT tell them (RFC 3501 sections 6.3.1 and 6.3.10, RFC 9051 section 6.3.11).
 *
 * @param messages how many entries it has
 * @param recent how many of them no session has been told of
 * @param unseen how many of them lack {@code \Seen}
 * @param deleted how many of them have {@code \Deleted}
 * @param octets how large they are together
 * @param uidNext the UID that the next entry gets
 * @param uidValidity which life of the mailbox its UIDs belong to
 * @param highestModSeq the number of the last change
 */
public record MailboxStatus(
        int messages,
        int recent,
        int unseen,
        int deleted,
        long octets,
        long uidNext,
        long uidValidity,
        long highestModSeq) {}
