/** Sockets, threads, and bytes in and out. Knows no protocol. */
@NullMarked
package dev.restante.net;

import org.jspecify.annotations.NullMarked;
