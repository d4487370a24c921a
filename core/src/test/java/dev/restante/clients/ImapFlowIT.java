package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.restante.settings.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code imapflow} of npm, in scripts that say what they see wrong by failing. */
class ImapFlowIT {

    private static final Path SCRIPTS = Path.of("src", "test", "node");

    private ExternalClient node;

    @TempDir
    private Path folder;

    @BeforeEach
    void findIt() {
        node = ExternalClient.installed("node");
        assumeTrue(
                Files.isDirectory(SCRIPTS.resolve("node_modules").resolve("imapflow")),
                "Skipped: imapflow is not installed; npm install in core/src/test/node does it");
    }

    @Test
    void readsAndSearches() throws IOException, InterruptedException {
        assertThat(new String(run("reads.js").output(), ISO_8859_1))
                .isEqualTo(new String(SampleMail.AWKWARD, ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes.js", "folders.js", "idles.js"})
    void endsWell(String script) throws IOException, InterruptedException {
        run(script);
    }

    private ExternalClient.Result run(String script) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder)
                .with(SampleMail.AWKWARD)
                .with(SampleMail.RICH)
                .with(SampleMail.withSubject("third"))) {
            return node.run(
                    SCRIPTS.resolve(script).toString(),
                    TlsHost.NAME,
                    host.port(Listener.IMAP),
                    TlsHost.USER,
                    TlsHost.PASSWORD,
                    host.authority());
        }
    }
}
