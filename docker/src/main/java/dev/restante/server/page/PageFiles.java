package dev.restante.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files in one folder of the class path, each read once. Safe for several threads. */
final class PageFiles {

    /** No name leads out of the folder. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,50}\\.[a-z]{2,4}");

    private final String folder;
    private final Map<String, PageFile> read = new ConcurrentHashMap<>();

    /** The folder begins and ends with a slash. */
    PageFiles(String folder) {
        this.folder = folder;
    }

    Optional<PageFile> find(String name) {
        boolean mayExist = NAME.matcher(name).matches() && PageFile.isServed(name);
        return mayExist ? Optional.ofNullable(read.computeIfAbsent(name, this::read)) : Optional.empty();
    }

    /** What is not there is null, which the map does not keep. */
    private @Nullable PageFile read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(folder + name)) {
            return in == null ? null : PageFile.of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The page's file " + name + " cannot be read", e);
        }
    }
}
