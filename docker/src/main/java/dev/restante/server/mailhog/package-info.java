/**
 * The HTTP API of MailHog, for clients that were written for it: one class for each kind of thing, one row for each
 * endpoint.
 */
@NullMarked
package dev.restante.server.mailhog;

import org.jspecify.annotations.NullMarked;
