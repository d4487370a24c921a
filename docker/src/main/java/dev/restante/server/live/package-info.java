/** What is kept beside a mail server for those who watch it over HTTP: what has happened, and what they have noted. */
@NullMarked
package dev.restante.server.live;

import org.jspecify.annotations.NullMarked;
