/** The program that runs by itself: its command line, and the sample mails of its demo. */
@NullMarked
package dev.restante.server;

import org.jspecify.annotations.NullMarked;
