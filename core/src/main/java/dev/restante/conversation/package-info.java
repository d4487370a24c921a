/**
 * What clients and the server said to each other, and what became of each attempt to deliver a mail: immutable values.
 */
@NullMarked
package dev.restante.conversation;

import org.jspecify.annotations.NullMarked;
