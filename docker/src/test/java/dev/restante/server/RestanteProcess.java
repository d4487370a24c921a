package dev.restante.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The runnable jar in a process of its own. Every wait has a limit and ends with what the program said so far. */
final class RestanteProcess implements AutoCloseable {

    /** As variables, so that a test can say otherwise by an option. */
    static final Map<String, String> FREE_PORTS = Map.of(
            "RESTANTE_SMTP_PORT", "0",
            "RESTANTE_SMTPS_PORT", "0",
            "RESTANTE_POP3_PORT", "0",
            "RESTANTE_POP3S_PORT", "0",
            "RESTANTE_IMAP_PORT", "0",
            "RESTANTE_IMAPS_PORT", "0",
            "RESTANTE_HTTP_PORT", "0");

    private static final long LIMIT_SECONDS = 30;
    private static final String END = "(end)";

    private final Process process;
    private final Output out;
    private final Output err;

    private RestanteProcess(Process process) {
        this.process = process;
        this.out = new Output(process.getInputStream());
        this.err = new Output(process.getErrorStream());
    }

    /** Starts the program on free ports. */
    static RestanteProcess onFreePorts(String... args) throws IOException {
        return start(FREE_PORTS, List.of(args));
    }

    /** Starts the program on free ports, with arguments for the JVM as well. */
    static RestanteProcess inJvm(List<String> jvmArgs, String... args) throws IOException {
        return start(FREE_PORTS, jvmArgs, List.of(args));
    }

    static RestanteProcess start(Map<String, String> environment, List<String> args) throws IOException {
        return start(environment, List.of(), args);
    }

    private static RestanteProcess start(Map<String, String> environment, List<String> jvmArgs, List<String> args)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArgs);
        command.add("-jar");
        command.add(System.getProperty("restante.jar"));
        command.addAll(args);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("RESTANTE_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        return new RestanteProcess(builder.start());
    }

    /** Waits until the program is ready. */
    RestanteProcess ready() throws InterruptedException {
        out.await("Ready.", err);
        return this;
    }

    /** Where a protocol is spoken, by the line that the program printed. */
    InetSocketAddress listener(String protocol) {
        String line = out.seen().stream()
                .filter(each -> each.startsWith(protocol + " "))
                .findFirst()
                .orElseThrow();
        String address = line.substring(protocol.length()).strip().replaceAll("^http://|/$", "");
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    /** Asks the program to end, as SIGTERM does. */
    void terminate() {
        process.destroy();
    }

    /** Waits for the end, and for all that was printed. */
    int exitCode() throws InterruptedException {
        out.await(END, err);
        err.await(END, out);
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The program did not end");
        }
        return process.exitValue();
    }

    List<String> out() {
        return out.seen();
    }

    List<String> err() {
        return err.seen();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Collects the lines of a stream as they come. */
    private static final class Output {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final List<String> seen = new ArrayList<>(); // confined to the test's thread

        Output(InputStream in) {
            Thread reader = new Thread(() -> collect(in), "program-output");
            reader.setDaemon(true);
            reader.start();
        }

        private void collect(InputStream in) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("(broken off: " + e + ")");
            }
            lines.add(END);
        }

        void await(String prefix, Output other) throws InterruptedException {
            while (true) {
                String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
                if (line == null || line.equals(END) && !prefix.equals(END)) {
                    other.lines.drainTo(other.seen);
                    throw new AssertionError("No line \"" + prefix + "…\" in " + seen + ", beside " + other.seen);
                }
                if (line.equals(END)) {
                    return;
                }
                seen.add(line);
                if (line.startsWith(prefix)) {
                    return;
                }
            }
        }

        List<String> seen() {
            return List.copyOf(seen);
        }
    }
}
