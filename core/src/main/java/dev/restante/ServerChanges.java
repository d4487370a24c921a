package dev.restante;

/**
 * How much has happened on a server so far: numbers that only grow, each of them whenever something of its kind has
 * changed. Whoever shows what a server holds compares two of these to see what to look at again.
 *
 * @param arrivals grows with each mail that is received
 * @param removals grows when received mails are taken out, forgotten or restored
 * @param mailboxes grows with each change of an account, a mailbox or a message in one
 * @param conversations grows when a conversation begins or ends, a fault strikes in it, or some are forgotten
 * @param faults grows when a fault rule is added, switched or removed, and when it strikes
 */
public record ServerChanges(long arrivals, long removals, long mailboxes, long conversations, long faults) {}
