/** AssertJ assertions on received mail: {@link dev.restante.assertj.MailAssertions} is where to begin. */
@NullMarked
package dev.restante.assertj;

import org.jspecify.annotations.NullMarked;
