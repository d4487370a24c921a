/** IMAP on the wire (RFC 3501 section 9): octets in and out. Knows no mailbox. */
@NullMarked
package dev.restante.imap.wire;

import org.jspecify.annotations.NullMarked;
