package dev.restante.junit5;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Attaches files to JUnit's report, which takes them from 5.12 on. */
final class PublishedFolder {

    private static final System.Logger LOG = System.getLogger(PublishedFolder.class.getName());

    private static final boolean POSSIBLE = Arrays.stream(ExtensionContext.class.getMethods())
            .anyMatch(method -> method.getName().equals("publishDirectory"));

    private PublishedFolder() {}

    static void publish(ExtensionContext test, Path folder) {
        if (POSSIBLE) {
            try {
                test.publishDirectory("restante", target -> copy(folder, target));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "This run takes no files", e);
            }
        }
    }

    private static void copy(Path folder, Path target) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
