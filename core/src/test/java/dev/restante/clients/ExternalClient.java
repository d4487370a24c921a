package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of this machine, run without a shell. Tests that need one that is not installed are skipped, and say so.
 */
public final class ExternalClient {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<String> command;
    private final Map<String, String> environment;

    private ExternalClient(List<String> command, Map<String, String> environment) {
        this.command = command;
        this.environment = environment;
    }

    /**
     * A program that has ended.
     *
     * @param exitCode 0 if it ended well
     * @param output what it wrote to its standard output
     * @param errors what it wrote to its standard error
     */
    public record Result(int exitCode, byte[] output, String errors) {

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
        return new ExternalClient(concat(List.of(program), firstArguments), Map.of("LC_ALL", "C.UTF-8"));
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The same program, with these arguments before all others. */
    public ExternalClient with(String... arguments) {
        return new ExternalClient(concat(command, arguments), environment);
    }

    /** The same program, with one more variable in its environment. */
    public ExternalClient withVariable(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new ExternalClient(command, more);
    }

    /** Runs the program with more arguments; it has to end with success within 30 seconds. */
    public Result run(String... arguments) throws IOException, InterruptedException {
        return run(new byte[0], arguments);
    }

    /** The same, with something to read on its standard input. */
    public Result run(byte[] input, String... arguments) throws IOException, InterruptedException {
        Result result = end(input, concat(command, arguments));
        assertThat(result.exitCode())
                .as("exit code of %s, which said%n%s%n%s", command, result.text(), result.errors())
                .isZero();
        return result;
    }

    /** Runs the program with more arguments; it has to end without success within 30 seconds. */
    public Result fail(String... arguments) throws IOException, InterruptedException {
        return fail(new byte[0], arguments);
    }

    /** The same, with something to read on its standard input. */
    public Result fail(byte[] input, String... arguments) throws IOException, InterruptedException {
        Result result = end(input, concat(command, arguments));
        assertThat(result.exitCode())
                .as("exit code of %s, which said%n%s%n%s", command, result.text(), result.errors())
                .isNotZero();
        return result;
    }

    /** Starts the program with more arguments, to speak with it as people do at a terminal. */
    public Dialogue talk(String... arguments) throws IOException {
        return new Dialogue(
                process(concat(command, arguments)).redirectErrorStream(true).start());
    }

    private Result end(byte[] input, List<String> line) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("external-client");
        try {
            return end(folder, input, line);
        } finally {
            for (String name : List.of("in", "out", "err")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    /** With files in place of pipes, no stream of the process waits for another. */
    private Result end(Path folder, byte[] input, List<String> line) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = process(line)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended)
                    .as("%s ended in time; it said%n%s", line, Files.readString(err, ISO_8859_1))
                    .isTrue();
            return new Result(process.exitValue(), Files.readAllBytes(out), Files.readString(err, ISO_8859_1));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private ProcessBuilder process(List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        return builder;
    }

    private static List<String> concat(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toList();
    }
}
