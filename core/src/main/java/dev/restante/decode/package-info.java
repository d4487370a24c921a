/** Turns octets and raw values into what people read. Jakarta Mail does the work; nothing here ever fails. */
@NullMarked
package dev.restante.decode;

import org.jspecify.annotations.NullMarked;
