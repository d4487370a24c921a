/** Questions about received mail: what is asked for, in words, and why a mail is not it. */
@NullMarked
package dev.restante.query;

import org.jspecify.annotations.NullMarked;
