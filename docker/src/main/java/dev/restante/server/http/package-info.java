/** The HTTP server: routes, and what guards them. It knows no mail; what is answered is in the packages beside it. */
@NullMarked
package dev.restante.server.http;

import org.jspecify.annotations.NullMarked;
