package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A program that is spoken with: it hears a line at a time, and is waited for in between. One that is silent for too
 * long is ended, and then has said too little.
 */
public final class Dialogue implements AutoCloseable {

    private static final int LIMIT_SECONDS = 30;

    private final Process process;
    private final BufferedReader output;
    private final CompletableFuture<Void> limit;

    Dialogue(Process process) {
        this.process = process;
        this.output = process.inputReader(ISO_8859_1);
        this.limit = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    /** Says a line to the program, which reads it in one piece. */
    public void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(ISO_8859_1));
        process.getOutputStream().flush();
    }

    /** Passes over what the program says, up to a line in which this pattern is found. */
    public void await(String pattern) throws IOException {
        Pattern awaited = Pattern.compile(pattern);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (awaited.matcher(line).find()) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("Expected a line like '" + pattern + "', but the program ended with\n" + said);
    }

    /** Waits for the program to end; returns what else it says. */
    public String end() throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
        }
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return said.toString();
    }

    @Override
    public void close() {
        limit.cancel(false);
        process.destroyForcibly();
    }
}
