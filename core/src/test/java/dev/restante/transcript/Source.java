package dev.restante.transcript;

/**
 * A line of a transcript.
 *
 * @param file the name of the file
 * @param number the number of the line, from 1
 * @param text the line
 */
record Source(String file, int number, String text) {

    IllegalArgumentException malformed(String problem) {
        return new IllegalArgumentException(this + ": " + problem + ": " + text);
    }

    @Override
    public String toString() {
        return file + ":" + number;
    }
}
