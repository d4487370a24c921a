/** The verbs of RFC 5321, a class each. */
@NullMarked
package dev.restante.smtp.command;

import org.jspecify.annotations.NullMarked;
