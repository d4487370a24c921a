/** What SEARCH can ask for (RFC 3501 section 6.4.4). */
@NullMarked
package dev.restante.imap.search;

import org.jspecify.annotations.NullMarked;
