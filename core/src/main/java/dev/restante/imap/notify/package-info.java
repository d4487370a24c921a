/** NOTIFY (RFC 5465): what a client wants to be told, and how a session finds out that it happened. */
@NullMarked
package dev.restante.imap.notify;

import org.jspecify.annotations.NullMarked;
