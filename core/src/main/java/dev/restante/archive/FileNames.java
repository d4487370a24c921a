package dev.restante.archive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Names that every file system takes. */
final class FileNames {

    private static final int MAX_LENGTH = 60;

    private FileNames() {}

    /** The path of a name in a folder. Where a JVM has no locale, its file system takes ASCII alone. */
    static Path in(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            return folder.resolve(name.replaceAll("[^ -~]", "_"));
        }
    }

    /** What is left of a text when it is to be a part of a file name: letters, digits, points and hyphens. */
    static String safe(String text) {
        String cut = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        return cut.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
    }
}
