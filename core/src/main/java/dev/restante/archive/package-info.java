/** Messages in files, as mail tools have them: {@code .eml}, mbox, Maildir, and folders of these. */
@NullMarked
package dev.restante.archive;

import org.jspecify.annotations.NullMarked;
