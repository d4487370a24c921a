/** Authentication by SASL (RFC 4422): one class for each mechanism, the same for all three protocols. */
@NullMarked
package dev.restante.sasl;

import org.jspecify.annotations.NullMarked;
