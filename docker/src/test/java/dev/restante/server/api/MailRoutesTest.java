package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.mail.NewMail;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailRoutesTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void listsWhatTheQuerySelects() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("bob@example.com", "Welcome");

        Map<String, Object> found = json(host.get("/api/mails?to=jane@example.com&subject=Welcome"));

        assertThat(found).contains(entry("count", 1), entry("cursor", 2));
        assertThat(String.valueOf(found.get("mails")))
                .startsWith("[{id=1, ")
                .contains("recipients=[jane@example.com]", "subject=Welcome");
    }

    @Test
    void tellsAllOfOne() throws Exception {
        host.deliver("jane@example.com", "Welcome");

        Map<String, Object> mail = json(host.get("/api/mails/1"));

        assertThat(mail)
                .containsKeys("envelope", "links", "codes", "lint", "html")
                .contains(entry("text", "Hello"));
        assertThat(json(host.get("/api/mails/latest"))).contains(entry("id", 1));
    }

    @Test
    void givesTheOctets() throws Exception {
        host.deliver("jane@example.com", "Welcome");

        HttpResponse<String> raw = host.get("/api/mails/1/raw");

        assertThat(raw.headers().firstValue("Content-Type")).contains("message/rfc822");
        assertThat(raw.body())
                .isEqualTo(new String(host.server().received().awaitOne().raw()));
    }

    @Test
    void answersAsSoonAsTheMailIsThere() throws Exception {
        CompletableFuture<HttpResponse<String>> waiting = host.begin("/api/mails?to=jane@example.com&count=1&wait=20s");
        host.deliver("bob@example.com", "Other");
        host.deliver("jane@example.com", "Welcome");

        HttpResponse<String> answer = waiting.get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).contains(entry("count", 1));
    }

    @Test
    void saysWhatCameInstead() throws Exception {
        host.deliver("bob@example.com", "Welcome");

        HttpResponse<String> answer = host.get("/api/mails?to=jane@example.com&count=1&wait=50ms");

        assertThat(answer.statusCode()).isEqualTo(408);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer))
                .contains(entry("title", "The mail did not come"), entry("status", 408), entry("received", 1));
        assertThat(answer.body()).contains("\"difference\":\"");
    }

    @Test
    void tellsOfWhatCameMeanwhileWhereSomebodyWaitsForThat() throws Exception {
        host.deliver("jane@example.com", "Old");
        host.deliver("bob@example.com", "New");

        assertThat(host.get("/api/mails?to=jane@example.com&since=1&count=1").body())
                .contains("New")
                .doesNotContain("Old");
        assertThat(host.get("/api/mails?to=jane@example.com&since=2&count=1").body())
                .contains("Old", "it came before: its id is not above since=2");
    }

    @Test
    void provesThatNoneCame() throws Exception {
        assertThat(host.get("/api/mails?quiet=50ms").statusCode()).isEqualTo(200);

        host.deliver("bob@example.com", "Welcome");
        assertThat(host.get("/api/mails?quiet=50ms").statusCode()).isEqualTo(408);
        assertThat(host.get("/api/mails?since=1&quiet=50ms").statusCode()).isEqualTo(200);
    }

    @Test
    void aThousandCanWait() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waits = IntStream.range(0, 1000)
                .mapToObj(i -> host.begin("/api/mails?to=jane@example.com&count=1&wait=20s"))
                .toList();
        host.deliver("jane@example.com", "Welcome");

        for (CompletableFuture<HttpResponse<String>> each : waits) {
            assertThat(each.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takesAtomically() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("bob@example.com", "Welcome");

        assertThat(json(host.send("DELETE", "/api/mails?to=jane@example.com", "")))
                .contains(entry("count", 1));
        assertThat(json(host.get("/api/mails"))).contains(entry("count", 1));
    }

    @Test
    void deliversAMessageAsItIs() throws Exception {
        String message = "From: a@example.com\r\nTo: jane@example.com\r\nSubject: Raw\r\n\r\nHello\r\n";

        HttpResponse<String> delivered = host.send(
                "POST",
                "/api/mails?sender=b@example.com&recipient=bob@example.com",
                message,
                "Content-Type",
                "message/rfc822");

        assertThat(delivered.statusCode()).isEqualTo(201);
        assertThat(json(delivered))
                .contains(
                        entry("subject", "Raw"),
                        entry("mailFrom", "b@example.com"),
                        entry("recipients", List.of("bob@example.com")));
        assertThat(host.get("/api/mails/1/raw").body()).isEqualTo(message);
    }

    @Test
    void deliversWhatJsonDescribes() throws Exception {
        String mail = """
                {"from": "a@example.com", "to": ["jane@example.com"], "bcc": "eve@example.com", "subject": "x",
                 "html": "<p>Hi</p><script>alert(1)</script>"}
                """;

        HttpResponse<String> delivered = host.send("POST", "/api/mails", mail, "Content-Type", "application/json");
        HttpResponse<String> html = host.get("/api/mails/1/html");

        assertThat(json(delivered)).contains(entry("bcc", List.of("eve@example.com")));
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox allow-popups"));
    }

    @Test
    void refusesWhatIsNoMail() throws Exception {
        assertThat(host.send("POST", "/api/mails", "x").statusCode()).isEqualTo(415);
        assertThat(host.send("POST", "/api/mails", "{\"form\": \"x\"}", "Content-Type", "application/json")
                        .body())
                .contains("form\\\" is unknown (did you mean from?)");
        assertThat(host.send("POST", "/api/mails", "{\"from\": 7}", "Content-Type", "application/json")
                        .body())
                .contains("'from' is a text, not 7");
    }

    @Test
    void givesAttachmentsToBeSaved() throws Exception {
        host.server()
                .deliver(NewMail.from("a@example.com").to("jane@example.com").attach("x.html", "text/html", "<p>"));

        HttpResponse<String> attachment = host.get("/api/mails/1/attachments/1");

        assertThat(attachment.body()).isEqualTo("<p>");
        assertThat(attachment.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"x.html\"");
        assertThat(attachment.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(host.get("/api/mails/1/attachments/2").statusCode()).isEqualTo(404);
    }

    @Test
    void resetsTheServer() throws Exception {
        host.deliver("jane@example.com", "Welcome");

        assertThat(host.send("POST", "/api/reset", "").statusCode()).isEqualTo(204);
        assertThat(host.server().received().count()).isZero();
        assertThat(host.get("/api/certificate.pem").body()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(host.get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatItDoesNotKnowWithWords() throws Exception {
        assertThat(host.get("/api/mails?subjcet=x").body()).contains("subjcet").contains("subject");
        assertThat(host.get("/api/mails?limit=many").body()).contains("'limit' is a whole number from 0");
        assertThat(host.get("/api/mails?count=1&wait=soon").statusCode()).isEqualTo(400);
        assertThat(host.get("/api/mails/7").statusCode()).isEqualTo(404);
        assertThat(host.send("PUT", "/api/mails", "x").body()).contains("takes DELETE, GET, PATCH, POST, not PUT");
        assertThat(host.get("/api/nothing").statusCode()).isEqualTo(404);
    }
}
