package dev.restante.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of this machine, run without a shell. Tests that need one that is not installed are skipped, and say so.
 */
public final class ExternalClient {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<String> command;

    private ExternalClient(List<String> command) {
        this.command = command;
    }

    /**
     * A program that ends well.
     *
     * @param output what it wrote to its standard output
     * @param errors what it wrote to its standard error
     */
    public record Result(byte[] output, String errors) {

        /** The output as text. */
        public String text() {
            return new String(output, UTF_8);
        }
    }

    /** curl, if it is here and speaks the protocol. */
    public static ExternalClient curl(String protocol) throws IOException, InterruptedException {
        ExternalClient curl = installed("curl");
        boolean speaks = curl.run("--version")
                .text()
                .lines()
                .filter(line -> line.startsWith("Protocols:"))
                .anyMatch(line -> List.of(line.split(" ")).contains(protocol));
        assumeTrue(speaks, "Skipped: the curl that is installed was built without " + protocol);
        return installed("curl", "--disable", "--silent", "--show-error", "--noproxy", "*");
    }

    /** Python, if it is here, for a script that gets its arguments in {@code sys.argv[1:]}. */
    public static ExternalClient python(String script) {
        return installed("python3", "-I", "-c", script);
    }

    /** A program, if it is here. */
    public static ExternalClient installed(String program, String... firstArguments) {
        assumeTrue(isOnPath(program), "Skipped: " + program + " is not installed");
        return new ExternalClient(concat(List.of(program), firstArguments));
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The same program, with these arguments before all others. */
    public ExternalClient with(String... arguments) {
        return new ExternalClient(concat(command, arguments));
    }

    /** Runs the program with more arguments; it has to end with success within 30 seconds. */
    public Result run(String... arguments) throws IOException, InterruptedException {
        return run(new byte[0], arguments);
    }

    /** The same, with something to read on its standard input. */
    public Result run(byte[] input, String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("external-client");
        try {
            return run(folder, input, concat(command, arguments));
        } finally {
            for (String name : List.of("in", "out", "err")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    /** With files in place of pipes, no stream of the process waits for another. */
    private static Result run(Path folder, byte[] input, List<String> command)
            throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            Result result = new Result(Files.readAllBytes(out), Files.readString(err));
            assertThat(ended)
                    .as("%s ended in time; it said%n%s", command, result.errors())
                    .isTrue();
            assertThat(process.exitValue())
                    .as("exit code of %s, which said%n%s", command, result.errors())
                    .isZero();
            return result;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> concat(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toList();
    }
}
