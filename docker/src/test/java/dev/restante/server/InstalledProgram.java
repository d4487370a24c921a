package dev.restante.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of this machine that is a client in tests. Tests of one that is not installed are skipped, and say so. */
record InstalledProgram(List<String> command) {

    private static final long LIMIT_SECONDS = 60;

    /** Node.js, with what npm has installed beside the scripts. */
    static InstalledProgram node() {
        assumeTrue(
                Files.isDirectory(Path.of("src", "test", "node", "node_modules")),
                "Skipped: the npm clients are not installed; npm install in docker/src/test/node does it");
        return named("node");
    }

    static InstalledProgram named(String... command) {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
        assumeTrue(found, "Skipped: " + command[0] + " is not installed");
        return new InstalledProgram(List.of(command));
    }

    /** Runs it in a folder; it has to end well, and in time. Gives what it says. */
    String run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> line =
                Stream.concat(command.stream(), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            String said = Files.readString(output, UTF_8);
            assertThat(ended).as("%s ended in time; it said%n%s", line, said).isTrue();
            assertThat(process.exitValue()).as("%s said%n%s", line, said).isZero();
            return said;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
