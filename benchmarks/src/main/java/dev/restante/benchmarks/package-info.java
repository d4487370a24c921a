/** How long it takes what users wait for. */
@NullMarked
package dev.restante.benchmarks;

import org.jspecify.annotations.NullMarked;
