/** Plays dialogues between clients and a server from files: see the README beside the transcripts. */
@NullMarked
package dev.restante.transcript;

import org.jspecify.annotations.NullMarked;
