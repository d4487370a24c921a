/**
 * The mail that is held: accounts, their mailboxes, and the journal of what was received. Every mailbox has one number
 * that only grows, its mod-sequence; what is new for a session is one pull from there.
 */
@NullMarked
package dev.restante.store;

import org.jspecify.annotations.NullMarked;
