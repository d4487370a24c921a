/** Many IMAP sessions at once, each doing what it likes, and an oracle that knows the rules of the protocol. */
@NullMarked
package dev.restante.stress;

import org.jspecify.annotations.NullMarked;
