/** Which fault rule strikes at a moment: the conditions, the counts, and to whom a rule belongs. */
package dev.restante.strike;
