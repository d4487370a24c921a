package dev.restante.server.mailpit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.SimpleMail;
import dev.restante.server.api.ApiHost;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A mail server with Mailpit's API. */
final class MailpitHost implements AutoCloseable {

    final ApiHost api = new ApiHost(MailpitApi::routes);

    static SimpleMail mail() {
        return NewMail.from("Shop <shop@example.com>")
                .to("Jane <jane@example.com>")
                .subject("Welcome")
                .text("Hello Jane");
    }

    ReceivedMail deliver(SimpleMail mail) {
        return api.server().deliver(mail);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return api.get(path);
    }

    Map<String, Object> json(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    static Map<String, Object> json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return ApiHost.json(answer);
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return api.send(method, path, body);
    }

    void ok(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    /** The subjects of what a search finds. */
    List<String> found(String query) throws IOException, InterruptedException {
        return subjects(json("/api/v1/search?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    }

    static List<String> subjects(Map<String, Object> list) {
        return ((List<?>) list.get("messages"))
                .stream()
                        .map(each -> ((Map<?, ?>) each).get("Subject").toString())
                        .toList();
    }

    @Override
    public void close() {
        api.close();
    }
}
