package dev.restante.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.NewMail;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class V1MessagesTest {

    private static HttpResponse<String> send(WebServer web, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(web.uri().resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String get(WebServer web, String path) throws Exception {
        return send(web, "GET", path, "").body();
    }

    @Test
    void speaksAllItsApis() throws Exception {
        try (MailServer mail = MailServer.start();
                WebServer web = WebServer.start(mail)) {
            mail.deliver(NewMail.from("a@example.com").to("b@example.com"));

            assertThat(get(web, "/api/mails")).startsWith("{\"count\":1,");
            assertThat(get(web, "/api/v1/messages")).startsWith("{\"total\":1,");
            assertThat(get(web, "/api/v1/messages/1")).startsWith("{\"ID\":\"1\",");
            assertThat(get(web, "/api/v2/messages")).startsWith("{\"total\":1,");
            assertThat(get(web, "/livez")).isEqualTo("ok\n");
        }
    }

    @Test
    void listsMessagesForClientsOfMailHogWhereThatIsChosen() throws Exception {
        try (MailServer mail = MailServer.start();
                WebServer web =
                        WebServer.builder(mail).v1Messages(V1Messages.MAILHOG).start()) {
            assertThat(get(web, "/api/v1/messages")).isEqualTo("[]");
            assertThat(get(web, "/api/v1/search?query=x")).startsWith("{\"total\":0,");
        }
    }

    @ParameterizedTest
    @EnumSource(V1Messages.class)
    void deletesForClientsOfBoth(V1Messages whose) throws Exception {
        try (MailServer mail = MailServer.start();
                WebServer web = WebServer.builder(mail).v1Messages(whose).start()) {
            mail.deliver(NewMail.from("a@example.com").to("b@example.com"));
            mail.deliver(NewMail.from("a@example.com").to("b@example.com"));

            assertThat(send(web, "DELETE", "/api/v1/messages", "{\"IDs\": [\"1\"]}")
                            .body())
                    .isEqualTo("ok");
            assertThat(mail.received().count()).isEqualTo(1);
            assertThat(send(web, "DELETE", "/api/v1/messages", "").body()).isEmpty();
            assertThat(mail.received().count()).isZero();
        }
    }
}
