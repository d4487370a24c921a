package dev.restante.server;

import dev.restante.MailServer;
import dev.restante.mail.NewMail;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The npm clients of Mailpit and MailHog, in scripts that say what they see wrong by failing. */
class NpmClientsIT {

    private static final Path SCRIPTS = Path.of("src", "test", "node");

    @TempDir
    private Path folder;

    private InstalledProgram node;

    @BeforeEach
    void findIt() {
        node = InstalledProgram.node();
    }

    private void run(String script, MailServer mail) throws Exception {
        try (WebServer web = WebServer.start(mail)) {
            node.run(folder, SCRIPTS.resolve(script).toString(), web.uri().toString());
        }
    }

    @Test
    void servesAllOfMailpitApi() throws Exception {
        try (MailServer mail = MailServer.start()) {
            run("mailpit.js", mail);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailhog.js", "cypress-mailhog.js"})
    void servesAllOfMailHog(String script) throws Exception {
        try (MailServer mail = MailServer.start()) {
            mail.deliver(NewMail.from("shop@example.com")
                    .to("joe@example.com")
                    .subject("first")
                    .text("This is the first one"));
            mail.deliver(NewMail.from("Shop <shop@example.com>")
                    .to("jane@example.com")
                    .cc("bob@example.com")
                    .bcc("eve@example.com")
                    .header("Reply-To", "help@example.com")
                    .subject("Gr\u00fc\u00dfe")
                    .text("Sch\u00f6ne Gr\u00fc\u00dfe")
                    .attach("a.txt", "text/plain", "hello"));
            run(script, mail);
        }
    }
}
