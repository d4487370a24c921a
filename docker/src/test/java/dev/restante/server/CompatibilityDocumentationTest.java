package dev.restante.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.server.http.Route;
import dev.restante.server.links.LinkCheck;
import dev.restante.server.live.LiveServer;
import dev.restante.server.mailhog.MailHogApi;
import dev.restante.server.mailpit.MailpitApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the APIs of others names exactly the endpoints that there are. */
class CompatibilityDocumentationTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `((?:WebSocket|[A-Z]+) /\\S*)` \\|");

    private static List<String> documented(String heading) throws IOException {
        String page = Files.readString(Path.of("../docs/compatibility.md"));
        String section = page.substring(page.indexOf("\n## " + heading + "\n") + 1);
        int end = section.indexOf("\n## ");
        return ROW.matcher(end < 0 ? section : section.substring(0, end))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static List<String> answered(BiFunction<LiveServer, LinkCheck, List<Route>> api) {
        try (MailServer server = MailServer.start();
                LinkCheck links = new LinkCheck(false)) {
            return api.apply(new LiveServer(server), links).stream()
                    .map(each -> (each.webSocket() ? "WebSocket" : each.method()) + " " + each.template())
                    .toList();
        }
    }

    @Test
    void namesAllEndpointsOfMailpit() throws IOException {
        assertThat(documented("Mailpit")).containsExactlyInAnyOrderElementsOf(answered(MailpitApi::routes));
    }

    @Test
    void namesAllEndpointsOfMailHog() throws IOException {
        assertThat(documented("MailHog"))
                .containsExactlyInAnyOrderElementsOf(answered((live, links) -> MailHogApi.routes(live)));
    }
}
