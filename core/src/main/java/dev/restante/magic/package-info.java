/** Addresses that ask for faults: what their tags say, as rules. Counts nothing. */
package dev.restante.magic;
