/** The extensions of IMAP that are more than a command, a class for each: what its capability brings along. */
@NullMarked
package dev.restante.imap.extension;

import org.jspecify.annotations.NullMarked;
