package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** From JUnit 5.12 on, its report takes files. */
class PublishedFolderTest {

    @TempDir
    private Path reports;

    @TempDir
    private Path output;

    @Test
    void isPartOfTheReport() throws IOException {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailureReportTest.FailingCase.class))
                .configurationParameter(ReportFolder.PARAMETER, reports.toString())
                .outputDirectoryCreator(new Output(output))
                .execute();

        List<FileEntry> published = results.allEvents().fileEntryPublished().stream()
                .map(event -> event.getRequiredPayload(FileEntry.class))
                .toList();
        assertThat(published).hasSize(1);
        try (Stream<Path> files = Files.list(published.get(0).getPath())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "conversation-1.txt", "conversation-2.txt", "mail-1.eml", "mail-2.eml", "summary.txt");
        }
    }

    private record Output(Path root) implements OutputDirectoryCreator {

        @Override
        public Path getRootDirectory() {
            return root;
        }

        @Override
        public Path createOutputDirectory(TestDescriptor test) throws IOException {
            return Files.createDirectories(root.resolve("files"));
        }
    }
}
