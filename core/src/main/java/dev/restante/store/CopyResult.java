package dev.restante.store;

/**
 * Which UIDs became which (RFC 4315 section 3).
 *
 * @param uidValidity of the target
 * @param sourceUids UIDs of the messages in this mailbox
 * @param targetUids UIDs of their copies, in the same order
 */
public record CopyResult(long uidValidity, int[] sourceUids, int[] targetUids) {}
