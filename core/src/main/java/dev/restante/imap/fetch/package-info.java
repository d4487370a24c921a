/** What FETCH can ask for, a class for each data item (RFC 3501 sections 6.4.5 and 7.4.2). */
@NullMarked
package dev.restante.imap.fetch;

import org.jspecify.annotations.NullMarked;
