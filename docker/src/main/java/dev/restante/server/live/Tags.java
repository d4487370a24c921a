package dev.restante.server.live;

/** What a tag can be. */
public final class Tags {

    /** In characters. */
    public static final int MAX_LENGTH = 100;

    private Tags() {}

    /**
     * A tag in its plain form: letters, digits, spaces, and {@code - _ . @}.
     *
     * @param tag in any form
     * @return without surrounding space, and with one space for all else; may be empty
     */
    public static String cleaned(String tag) {
        return tag.replaceAll("[^\\p{L}\\p{N}._@-]+", " ").strip();
    }
}
