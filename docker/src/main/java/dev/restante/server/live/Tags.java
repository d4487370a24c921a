package dev.restante.server.live;

import java.util.Comparator;

/** What a tag can be. */
public final class Tags {

    /** In characters. */
    public static final int MAX_LENGTH = 100;

    /** As people look for them: capital letters do not go first. */
    public static final Comparator<String> ORDER =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

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
