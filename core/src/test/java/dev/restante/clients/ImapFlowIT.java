package dev.restante.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.restante.MailServerBuilder;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "resyncs.js,",
        "reads.js,",
        "reads.js, IMAP4rev2",
        "changes.js,",
        "changes.js, IMAP4rev1",
        "changes.js, IMAP4rev2"
    })
    @CsvSource({"folders.js,", "folders.js, IMAP4rev2", "idles.js,", "idles.js, IMAP4rev2"})
    void endsWell(String script, @Nullable String hidden) throws IOException, InterruptedException {
        MailServerBuilder builder = TlsHost.builder();
        if (hidden != null) {
            builder.hide(MailProtocol.IMAP, hidden);
        }
        try (TlsHost host = TlsHost.start(folder, builder)
                .with(SampleMail.AWKWARD)
                .with(SampleMail.RICH)
                .with(SampleMail.withSubject("third"))) {
            node.run(
                    SCRIPTS.resolve(script).toString(),
                    TlsHost.NAME,
                    host.port(Listener.IMAP),
                    TlsHost.USER,
                    TlsHost.PASSWORD,
                    host.authority());
        }
    }
}
