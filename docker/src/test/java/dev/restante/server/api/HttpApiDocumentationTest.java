package dev.restante.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.server.http.Route;
import dev.restante.server.links.LinkCheck;
import dev.restante.server.live.LiveServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the HTTP API names exactly the endpoints that there are. */
class HttpApiDocumentationTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z]+ /\\S*)` \\|");

    @Test
    void namesAllEndpoints() throws IOException {
        List<String> documented = ROW.matcher(Files.readString(Path.of("../docs/http-api.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        try (MailServer server = MailServer.start();
                LinkCheck links = new LinkCheck(false)) {
            assertThat(documented)
                    .containsExactlyInAnyOrderElementsOf(Api.routes(new LiveServer(server), links).stream()
                            .map(HttpApiDocumentationTest::written)
                            .toList());
        }
    }

    private static String written(Route route) {
        return route.method() + " " + route.template();
    }
}
