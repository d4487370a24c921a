/** Drives the web page in the Chromium of this machine. */
@NullMarked
package dev.restante.server.browser;

import org.jspecify.annotations.NullMarked;
