/** What is wrong with a mail: mistakes against the standards, and what real receivers punish. */
@NullMarked
package dev.restante.lint;

import org.jspecify.annotations.NullMarked;
