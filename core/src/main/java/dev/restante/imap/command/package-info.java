/** The commands of IMAP, a class for each or for each family that shares its arguments. */
@NullMarked
package dev.restante.imap.command;

import org.jspecify.annotations.NullMarked;
