package dev.restante.store;

/**
 * An entry at one moment, as one session sees it.
 *
 * @param number its message sequence number in the session's view, from 1
 * @param entry the entry
 * @param flags its flags
 * @param recent whether it has {@code \Recent} in this session
 * @param modSeq the number of its last change
 */
public record EntryState(int number, MailboxEntry entry, Flags flags, boolean recent, long modSeq) {}
