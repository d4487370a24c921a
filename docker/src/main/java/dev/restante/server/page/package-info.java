/** The web page: files as they are, which a browser runs without a build step. */
@NullMarked
package dev.restante.server.page;

import org.jspecify.annotations.NullMarked;
