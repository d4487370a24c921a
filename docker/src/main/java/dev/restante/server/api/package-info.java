/** What the HTTP server answers under {@code /api}: one class for each kind of thing, one row for each endpoint. */
@NullMarked
package dev.restante.server.api;

import org.jspecify.annotations.NullMarked;
