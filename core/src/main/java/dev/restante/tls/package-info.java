/**
 * Certificates and the keys behind them: a certificate authority in memory, what it issues, and what users bring
 * themselves. Knows no sockets.
 */
@NullMarked
package dev.restante.tls;

import org.jspecify.annotations.NullMarked;
