/** The two ways to test a Spring application that sends mail. */
@NullMarked
package dev.restante.examples.signup;

import org.jspecify.annotations.NullMarked;
