/** IMAP (RFC 3501, RFC 9051): sessions and their states. Commands and extensions are handed in as a table. */
@NullMarked
package dev.restante.imap;

import org.jspecify.annotations.NullMarked;
