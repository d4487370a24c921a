/**
 * The HTTP API of Mailpit, for clients that were written for it: one class for each kind of thing, one row for each
 * endpoint.
 */
@NullMarked
package dev.restante.server.mailpit;

import org.jspecify.annotations.NullMarked;
