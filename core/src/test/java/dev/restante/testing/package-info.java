/** What several tests need: clients that say exactly what they are told, well-formed or not. */
@NullMarked
package dev.restante.testing;

import org.jspecify.annotations.NullMarked;
