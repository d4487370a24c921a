package dev.restante.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The transcripts of a protocol: each file is a test. */
final class Transcripts {

    private Transcripts() {}

    static Stream<DynamicTest> of(Spoken spoken) throws IOException {
        URL folder = Transcripts.class.getResource("/transcripts/" + spoken.folder());
        return folder == null ? Stream.empty() : files(folder).stream().map(file -> test(spoken, file));
    }

    private static List<Path> files(URL folder) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(uri(folder)))) {
            return all.filter(file -> file.toString().endsWith(".transcript"))
                    .sorted()
                    .toList();
        }
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DynamicTest test(Spoken spoken, Path file) {
        String name = file.getFileName().toString();
        return DynamicTest.dynamicTest(
                name.replace(".transcript", ""),
                file.toUri(),
                () -> TranscriptParser.parse(spoken.folder() + "/" + name, spoken, lines(file))
                        .play());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
