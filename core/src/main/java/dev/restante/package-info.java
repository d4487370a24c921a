/** The mail server for tests: {@link dev.restante.MailServer} is where to begin. */
@NullMarked
package dev.restante;

import org.jspecify.annotations.NullMarked;
