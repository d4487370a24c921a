package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.NewMail;
import dev.restante.server.WebServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server itself is the web site that the links lead to. */
class MailLinkRoutesTest {

    private final ApiHost host = new ApiHost();
    private String site;

    @BeforeEach
    void deliver() {
        site = "http://127.0.0.1:" + host.address().getPort();
        host.server()
                .deliver(NewMail.from("a@example.com")
                        .to("jane@example.com")
                        .text(site + "/livez and mailto:x@example.com")
                        .html("<a href='" + site + "/livez'>x</a><a href='" + site + "/gone'>y</a>"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void tellsWhetherLinksLeadAnywhere() throws Exception {
        List<Map<String, Object>> expected = List.of(
                Map.of("target", site + "/livez", "status", 200), Map.of("target", site + "/gone", "status", 404));

        assertThat(json(host.send("POST", "/api/mails/1/links", "")).get("links"))
                .isEqualTo(expected);
        assertThat(json(host.send("POST", "/api/mails/latest/links", "{\"follow\": true}"))
                        .get("links"))
                .isEqualTo(expected);
    }

    @Test
    void refusesOtherWishesWithWords() throws Exception {
        assertThat(host.send("POST", "/api/mails/1/links", "{\"folow\": true}").body())
                .contains("did you mean follow?");
        assertThat(host.send("POST", "/api/mails/1/links", "{\"follow\": 1}").body())
                .contains("'follow' is true or false, not 1");
        assertThat(host.send("POST", "/api/mails/9/links", "").statusCode()).isEqualTo(404);
    }

    /** As it is unless somebody wants it otherwise. */
    @Test
    void asksNoPrivateAddressesByDefault() throws Exception {
        try (WebServer guarded = WebServer.start(host.server());
                WebServer open =
                        WebServer.builder(host.server()).linkCheckPrivate(true).start()) {
            assertThat(checked(guarded)).contains("127.0.0.1 is at 127.0.0.1, which is no public address");
            assertThat(checked(open)).contains("\"status\":200");
        }
    }

    private static String checked(WebServer web) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(web.uri() + "api/mails/1/links"))
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return answer.body();
    }
}
