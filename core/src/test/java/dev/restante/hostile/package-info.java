/** Attacks that any protocol and any listener has to bear: each gets a clear error, and the server goes on serving. */
@NullMarked
package dev.restante.hostile;

import org.jspecify.annotations.NullMarked;
