/** IMAP4rev1 (RFC 3501): sessions and their states. The commands are handed in as a table. */
@NullMarked
package dev.restante.imap;

import org.jspecify.annotations.NullMarked;
