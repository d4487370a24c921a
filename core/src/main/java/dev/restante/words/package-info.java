/**
 * Words as people write, misspell and read them: times such as {@code 1m30s}, names that are nearly known, values in
 * messages.
 */
@NullMarked
package dev.restante.words;

import org.jspecify.annotations.NullMarked;
