/** Asks whether links lead anywhere: the only requests that go out from here, and only when a user wants them. */
@NullMarked
package dev.restante.server.links;

import org.jspecify.annotations.NullMarked;
