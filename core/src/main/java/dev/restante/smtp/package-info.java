/**
 * SMTP (RFC 5321) and LMTP (RFC 2033): sessions, transactions and replies. The verbs and extensions are handed in as a
 * table.
 */
@NullMarked
package dev.restante.smtp;

import org.jspecify.annotations.NullMarked;
