package dev.restante.store;

/**
 * A mailbox in numbers, as STATUS and SELECT tell them (RFC 3501 sections 6.3.1 and 6.3.10, RFC 9051 section 6.3.11).
 *
 * @param messages how many entries it has
 * @param recent how many of them no session has been told of
 * @param unseen how many of them lack {@code \Seen}
 * @param uidNext the UID that the next entry gets
 * @param uidValidity which life of the mailbox its UIDs belong to
 * @param highestModSeq the number of the last change
 * @param octets how large the entries are together (RFC 8438)
 * @param deleted how many of them have {@code \Deleted}
 * @param deletedOctets how large these are together (RFC 9208 section 4.1.4)
 */
public record MailboxStatus(
        int messages,
        int recent,
        int unseen,
        long uidNext,
        long uidValidity,
        long highestModSeq,
        long octets,
        int deleted,
        long deletedOctets) {}
