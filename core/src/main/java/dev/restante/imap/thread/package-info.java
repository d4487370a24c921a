/** The algorithms of THREAD (RFC 5256 section 3), as functions of what they need to know of each message. */
@NullMarked
package dev.restante.imap.thread;

import org.jspecify.annotations.NullMarked;
