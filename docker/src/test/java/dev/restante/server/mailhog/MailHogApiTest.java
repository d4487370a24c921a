package dev.restante.server.mailhog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.api.ApiHost;
import dev.restante.server.http.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailHogApiTest {

    private static final String PARTS = """
            From: Shop <shop@example.com>
            To: jane@example.com
            Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
            X-Long: a
             b
            Received: 1
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            =C3=A4=
            --b
            Content-Type: application/pdf
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename=a.pdf

            aGVsbG8=
            --b--
            """.replace("\n", "\r\n");

    private final ApiHost host = new ApiHost((live, links) -> MailHogApi.routes(live));

    @AfterEach
    void close() {
        host.close();
    }

    private static Map<String, Object> json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/json");
        return ApiHost.json(answer);
    }

    private List<String> ids(String path) throws Exception {
        return ((List<?>) json(host.get(path)).get("items"))
                .stream().map(each -> ((Map<?, ?>) each).get("ID").toString()).toList();
    }

    private ReceivedMail deliverParts() {
        return host.server()
                .deliver(NewMail.of(PARTS.getBytes(UTF_8))
                        .sender("bounces@example.com")
                        .recipients("jane@example.com", "eve@example.com"));
    }

    @Test
    void tellsAMessageAsItWasSent() throws Exception {
        ReceivedMail mail = deliverParts();

        Map<String, Object> message = json(host.get("/api/v1/messages/1"));

        assertThat(message.keySet()).containsExactly("ID", "From", "To", "Content", "Created", "MIME", "Raw");
        assertThat(message.get("ID")).isEqualTo("1");
        assertThat(new String(Json.write(message.get("From")), UTF_8))
                .isEqualTo("{\"Relays\":null,\"Mailbox\":\"bounces\",\"Domain\":\"example.com\",\"Params\":\"\"}");
        assertThat((List<?>) message.get("To")).hasSize(2);
        Map<?, ?> content = (Map<?, ?>) message.get("Content");
        assertThat(content.get("Size")).isEqualTo(mail.size());
        assertThat(content.get("MIME")).isNull();
        assertThat(content.get("Body")).asString().startsWith("--b\r\n").endsWith("--b--\r\n");
        Map<?, ?> headers = (Map<?, ?>) content.get("Headers");
        assertThat(headers.get("Subject")).isEqualTo(List.of("=?utf-8?q?Gr=C3=BC=C3=9Fe?="));
        assertThat(headers.get("X-Long")).isEqualTo(List.of("a b"));
        assertThat(headers.get("Return-Path")).isEqualTo(List.of("<bounces@example.com>"));
        assertThat(headers.get("Message-ID")).isEqualTo(List.of("1"));
        assertThat((List<?>) headers.get("Received")).hasSize(2).first().isEqualTo("1");
        Map<?, ?> raw = (Map<?, ?>) message.get("Raw");
        assertThat(raw.get("From")).isEqualTo("bounces@example.com");
        assertThat(raw.get("To")).isEqualTo(List.of("jane@example.com", "eve@example.com"));
        assertThat(raw.get("Data")).isEqualTo(PARTS);
        assertThat(raw.containsKey("Helo")).isTrue();
    }

    @Test
    void tellsPartsUndecoded() throws Exception {
        deliverParts();

        Map<?, ?> mime = (Map<?, ?>) json(host.get("/api/v1/messages/1")).get("MIME");

        assertThat((List<?>) mime.get("Parts")).hasSize(2);
        Map<?, ?> first = (Map<?, ?>) ((List<?>) mime.get("Parts")).get(0);
        assertThat(first.get("Body")).isEqualTo("=C3=A4=");
        assertThat(first.get("MIME")).isNull();
        assertThat(((Map<?, ?>) first.get("Headers")).get("Content-Type"))
                .isEqualTo(List.of("text/plain; charset=utf-8"));
    }

    @Test
    void hasNoPartsWhereThereAreNone() throws Exception {
        host.deliver("jane@example.com", "Welcome");

        assertThat(host.get("/api/v1/messages/1").body()).contains("\"MIME\":null,\"Raw\":");
    }

    @Test
    void listsTheNewestFirst() throws Exception {
        assertThat(host.get("/api/v2/messages").body()).isEqualTo("{\"total\":0,\"count\":0,\"start\":0,\"items\":[]}");
        for (int i = 0; i < 60; i++) {
            host.deliver("jane@example.com", "Welcome");
        }

        assertThat(json(host.get("/api/v2/messages?start=5&limit=1000")))
                .contains(entry("total", 60), entry("count", 55), entry("start", 5));
        assertThat(ids("/api/v2/messages")).hasSize(50).startsWith("60", "59");
        assertThat(ids("/api/v2/messages?start=1&limit=2")).containsExactly("59", "58");
        assertThat(ids("/api/v2/messages?start=x&limit=0")).hasSize(50);
        assertThat(host.get("/api/v1/messages").body())
                .startsWith("[{\"ID\":\"60\",")
                .endsWith("}]");
    }

    @ParameterizedTest
    @CsvSource({
        "from, SHOP@, 1",
        "from, bounces@, 1",
        "from, jane, 0",
        "to, jane@example, 1",
        "to, eve@, 1",
        "to, shop, 0",
        "containing, aGVsbG8, 1",
        "containing, x-long, 1",
        "containing, hello, 0"
    })
    void searches(String kind, String query, int found) throws Exception {
        deliverParts();

        Map<String, Object> list = json(host.get("/api/v2/search?kind=%s&query=%s".formatted(kind, query)));

        assertThat(list).contains(entry("total", found), entry("count", found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=subject&query=x", "query=x", "kind=from", "kind=from&query="})
    void refusesOtherSearches(String query) throws Exception {
        HttpResponse<String> refused = host.get("/api/v2/search?" + query);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(refused.body()).isNotEmpty();
    }

    @Test
    void deletesWithoutAWord() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("jane@example.com", "Welcome");

        HttpResponse<String> one = host.send("DELETE", "/api/v1/messages/1", "");
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body()).isEmpty();
        assertThat(ids("/api/v2/messages")).containsExactly("2");

        HttpResponse<String> all = host.send("DELETE", "/api/v1/messages", "");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).isEmpty();
        assertThat(host.server().received().count()).isZero();
    }

    @Test
    void deletesNotAllForMailpit() throws Exception {
        host.deliver("jane@example.com", "Welcome");

        assertThat(host.send("DELETE", "/api/v1/messages", "{\"IDs\": [\"9\"]}").statusCode())
                .isEqualTo(400);
        assertThat(host.server().received().count()).isEqualTo(1);
    }

    @Test
    void givesFiles() throws Exception {
        deliverParts();

        HttpResponse<String> message = host.get("/api/v1/messages/1/download");
        HttpResponse<String> part = host.get("/api/v1/messages/1/mime/part/1/download");

        assertThat(message.body()).isEqualTo(PARTS);
        assertThat(message.headers().firstValue("Content-Type")).contains("message/rfc822");
        assertThat(message.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"1.eml\"");
        assertThat(part.body()).isEqualTo("hello");
        assertThat(part.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(part.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"1-part-1\"");
    }

    @Test
    void saysWhatThereIsNot() throws Exception {
        deliverParts();

        for (String path : List.of("2", "x", "2/download", "1/mime/part/2/download", "1/mime/part/x/download")) {
            assertThat(host.get("/api/v1/messages/" + path).statusCode()).isEqualTo(404);
        }
        HttpResponse<String> refused = host.send("POST", "/api/v1/messages/1/release", "{}");
        assertThat(refused.statusCode()).isEqualTo(501);
        assertThat(refused.body()).contains("never sends mail on");
        assertThat(host.get("/api/v2/outgoing-smtp").body()).isEqualTo("{}");
    }
}
