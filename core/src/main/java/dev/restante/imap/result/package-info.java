/** What the client is told of what a search found: SEARCH, SORT and ESEARCH (RFC 4731, RFC 5267). */
@NullMarked
package dev.restante.imap.result;

import org.jspecify.annotations.NullMarked;
