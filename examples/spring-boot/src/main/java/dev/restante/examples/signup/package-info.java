/** A shop that welcomes whoever signs up. */
@NullMarked
package dev.restante.examples.signup;

import org.jspecify.annotations.NullMarked;
