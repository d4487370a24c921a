package dev.restante.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.server.WebServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:from ?|import ?\\(?|href=|src=)[\"'](\\.{0,2}/[^\"'#]*\\.(?:js|css|svg))[\"']");

    private final MailServer mail = MailServer.start();
    private final WebServer web = WebServer.start(mail);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        web.close();
        mail.close();
    }

    @Test
    void hasEveryFileThatAnotherNames() throws IOException, InterruptedException {
        Deque<String> toRead = new ArrayDeque<>(List.of("/"));
        Set<String> read = new HashSet<>();
        while (!toRead.isEmpty()) {
            String path = toRead.remove();
            if (read.add(path)) {
                HttpResponse<String> file = get(path);
                assertThat(file.statusCode()).as(path).isEqualTo(200);
                REFERENCE
                        .matcher(file.body())
                        .results()
                        .forEach(found -> toRead.add(
                                web.uri().resolve(path).resolve(found.group(1)).getPath()));
            }
        }
        assertThat(read).contains("/page/app.js", "/page/lit/lit-html.js", "/page/base.css");
    }

    @Test
    void asksNobodyElseForAnything() throws IOException, InterruptedException {
        assertThat(get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                        .doesNotContain("unsafe", "http", "*"));
    }

    @Test
    void tellsABrowserThatItHasTheFileAlready() throws IOException, InterruptedException {
        String tag = get("/page/app.js").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("/page/app.js", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/PageRoutes.class",
                "/page/none.js",
                "/page/..%2Fapi",
                "/page/.js",
                "/page/app.js%00",
                "/page/a"
            })
    void hasNothingElse(String path) throws IOException, InterruptedException {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(web.uri().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
