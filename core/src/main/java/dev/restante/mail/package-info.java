/** What came in: received mail and its envelope as immutable values, and queries that select among them. */
@NullMarked
package dev.restante.mail;

import org.jspecify.annotations.NullMarked;
