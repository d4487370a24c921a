@NullMarked
package dev.restante.junit5;

import org.jspecify.annotations.NullMarked;
