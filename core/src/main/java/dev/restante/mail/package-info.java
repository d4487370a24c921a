/** What came in: received mail and its envelope as immutable values. */
@NullMarked
package dev.restante.mail;

import org.jspecify.annotations.NullMarked;
