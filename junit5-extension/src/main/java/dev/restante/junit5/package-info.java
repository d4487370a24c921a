/** The JUnit extension: {@link dev.restante.junit5.MailServerTest} gives each test a mail server of its own. */
@NullMarked
package dev.restante.junit5;

import org.jspecify.annotations.NullMarked;
