/** The service extensions of SMTP, a class each: what it announces, and the parameters and verbs it adds. */
@NullMarked
package dev.restante.smtp.extension;

import org.jspecify.annotations.NullMarked;
