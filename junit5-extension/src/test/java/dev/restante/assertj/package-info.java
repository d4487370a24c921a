@NullMarked
package dev.restante.assertj;

import org.jspecify.annotations.NullMarked;
