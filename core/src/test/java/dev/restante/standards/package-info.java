/** Compares {@code docs/standards.md} with what servers announce and with the transcripts. */
@NullMarked
package dev.restante.standards;

import org.jspecify.annotations.NullMarked;
