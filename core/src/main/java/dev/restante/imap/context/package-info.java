/** Results that are kept up to date: contexts (RFC 5267 section 4). */
@NullMarked
package dev.restante.imap.context;

import org.jspecify.annotations.NullMarked;
