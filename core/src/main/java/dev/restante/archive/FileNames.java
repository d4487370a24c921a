package dev.restante.archive;

import java.util.Locale;

/** Names that every file system takes. */
final class FileNames {

    private static final int MAX_LENGTH = 60;

    private FileNames() {}

    /** What is left of a text when it is to be a part of a file name: letters, digits, points and hyphens. */
    static String safe(String text) {
        String cut = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        return cut.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
    }
}
