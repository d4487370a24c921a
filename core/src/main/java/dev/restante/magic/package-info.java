/** Addresses that ask for faults: what their tags say, as rules. Counts nothing. */
@NullMarked
package dev.restante.magic;

import org.jspecify.annotations.NullMarked;
