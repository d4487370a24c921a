/** Mails as HTML that is safe to show in a frame, whatever they contain. */
@NullMarked
package dev.restante.server.html;

import org.jspecify.annotations.NullMarked;
