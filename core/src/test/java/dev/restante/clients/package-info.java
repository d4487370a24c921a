/** Drives the server with clients that somebody else wrote. */
@NullMarked
package dev.restante.clients;

import org.jspecify.annotations.NullMarked;
