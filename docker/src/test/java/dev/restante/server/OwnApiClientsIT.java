package dev.restante.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.NewMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are not in Java, and know nothing of Restante: Node.js, Python and curl. */
class OwnApiClientsIT {

    private static final Pattern CURL = Pattern.compile("(?m)^curl (.*)$");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    private final MailServer mail = MailServer.start();
    private final WebServer web = WebServer.start(mail);

    @AfterEach
    void close() {
        web.close();
        mail.close();
    }

    @Test
    void servesNode() throws Exception {
        InstalledProgram.named("node")
                .run(
                        folder,
                        Path.of("src", "test", "node", "own.js").toString(),
                        web.uri().toString());
    }

    @Test
    void servesPython() throws Exception {
        InstalledProgram.named("python3", "-I")
                .run(
                        folder,
                        Path.of("src", "test", "python", "own.py").toString(),
                        web.uri().toString(),
                        mail.smtp().host(),
                        Integer.toString(mail.smtp().port()));
    }

    /** As they stand in the documentation, but for the port. */
    @Test
    void servesTheCommandsOfItsDocumentation() throws Exception {
        InstalledProgram curl = InstalledProgram.named(
                "curl", "--disable", "--silent", "--show-error", "--noproxy", "*", "--fail-with-body");
        mail.deliver(NewMail.from("shop@example.com").to("jane@example.com").subject("Welcome"));

        for (List<String> command : commandsOf("http-api.md")) {
            assertThat(curl.run(folder, command.toArray(String[]::new)))
                    .as("%s", command)
                    .isNotEmpty();
        }
    }

    private List<List<String>> commandsOf(String page) throws IOException {
        return CURL.matcher(Files.readString(Path.of("..", "docs", page)))
                .results()
                .map(command -> ARGUMENT.matcher(command.group(1))
                        .results()
                        .map(OwnApiClientsIT::value)
                        .map(value -> value.replace("localhost:8025", web.uri().getAuthority()))
                        .toList())
                .toList();
    }

    private static String value(MatchResult argument) {
        return argument.group(1) == null ? argument.group(2) : argument.group(1);
    }
}
