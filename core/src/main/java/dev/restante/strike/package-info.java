/** Which fault rule strikes at a moment: the conditions, the counts, and to whom a rule belongs. */
@NullMarked
package dev.restante.strike;

import org.jspecify.annotations.NullMarked;
