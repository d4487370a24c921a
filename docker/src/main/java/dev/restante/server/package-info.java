/**
 * The program that runs by itself: its command line, and the sample mails of its demo; and {@link WebServer}, which is
 * its HTTP API and web page, also for tests in Java.
 */
@NullMarked
package dev.restante.server;

import org.jspecify.annotations.NullMarked;
