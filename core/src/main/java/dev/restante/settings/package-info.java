/** What users choose: leaf types that the builder takes and any room may use. */
@NullMarked
package dev.restante.settings;

import org.jspecify.annotations.NullMarked;
