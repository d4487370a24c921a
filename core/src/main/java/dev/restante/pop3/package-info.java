/**
 * POP3 (RFC 1939) with the extension mechanism of RFC 2449. One table of commands; what is not in it does not exist.
 */
@NullMarked
package dev.restante.pop3;

import org.jspecify.annotations.NullMarked;
