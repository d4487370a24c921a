package dev.restante.transcript;

/**
 * One connection of a transcript.
 *
 * @param spoken its protocol
 * @param name what stands in brackets; empty for the one without brackets
 */
record Party(Spoken spoken, String name) {

    /** What the dialogue in a failure shows before its lines. */
    String label() {
        return name.isEmpty() ? "" : "[" + spoken.folder() + ":" + name + "]";
    }
}
