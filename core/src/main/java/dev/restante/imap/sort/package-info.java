/** What SORT orders messages by (RFC 5256), and the base subject and sent date that THREAD needs too. */
@NullMarked
package dev.restante.imap.sort;

import org.jspecify.annotations.NullMarked;
