/**
 * What people pull out of a mail: links, one-time codes, calendars, the text that a reader sees. All of it works on
 * texts and knows no message; {@code MailMessage} asks it.
 *
 * <p>Reading never fails, and takes linear time on any text.
 */
@NullMarked
package dev.restante.content;

import org.jspecify.annotations.NullMarked;
