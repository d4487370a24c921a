package dev.restante.server.mailpit;

import static dev.restante.server.mailpit.MailpitHost.mail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRoutesTest {

    private final MailpitHost host = new MailpitHost();

    @AfterEach
    void close() {
        host.close();
    }

    private static List<?> list(Map<String, Object> json, String name) {
        return (List<?>) json.get(name);
    }

    @Test
    void tellsAllOfAMessage() throws Exception {
        ReceivedMail mail = host.deliver(mail().bcc("eve@example.com")
                .html("<p>Hello <img src='cid:logo'></p>")
                .inline("logo", "image/png; name=logo.png", new byte[] {1, 2, 3})
                .attach("a.txt", "text/plain", "hello")
                .header("List-Unsubscribe", "<https://example.com/u>, <mailto:u@example.com>")
                .header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));

        Map<String, Object> message = host.json("/api/v1/message/" + mail.id());

        assertThat(message.keySet())
                .containsExactly(
                        "ID",
                        "MessageID",
                        "From",
                        "To",
                        "Cc",
                        "Bcc",
                        "ReplyTo",
                        "ReturnPath",
                        "Subject",
                        "ListUnsubscribe",
                        "Date",
                        "Tags",
                        "Username",
                        "Text",
                        "HTML",
                        "Size",
                        "Inline",
                        "Attachments");
        assertThat(message)
                .contains(
                        entry("ID", Long.toString(mail.id())),
                        entry("Cc", List.of()),
                        entry("Bcc", List.of(Map.of("Name", "", "Address", "eve@example.com"))),
                        entry("ReturnPath", "shop@example.com"),
                        entry("Text", "Hello Jane"),
                        entry("Size", mail.size()),
                        entry(
                                "ListUnsubscribe",
                                Map.of(
                                        "Header",
                                        "<https://example.com/u>, <mailto:u@example.com>",
                                        "Links",
                                        List.of("https://example.com/u", "mailto:u@example.com"),
                                        "Errors",
                                        "",
                                        "HeaderPost",
                                        "List-Unsubscribe=One-Click")));
        assertThat(list(message, "Inline"))
                .singleElement()
                .asString()
                .contains("PartID=1.2", "FileName=logo.png", "ContentType=image/png", "ContentID=logo", "Size=3");
        assertThat(list(message, "Attachments"))
                .singleElement()
                .asString()
                .contains("PartID=2", "FileName=a.txt", "Size=5", "MD5=5d41402abc4b2a76b9719d911017c592")
                .contains("SHA1=aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d");
    }

    @Test
    void hasReadWhatItHasTold() throws Exception {
        host.deliver(mail());

        host.json("/api/v1/message/1");

        assertThat(host.json("/api/v1/messages")).contains(entry("unread", 0));
    }

    @Test
    void knowsTheLatest() throws Exception {
        host.deliver(mail().subject("first"));
        host.deliver(mail().subject("second"));

        assertThat(host.json("/api/v1/message/latest")).contains(entry("Subject", "second"));
        assertThat(host.json("/api/v1/message/latest?query=subject:first")).contains(entry("Subject", "first"));
        assertThat(host.get("/api/v1/message/latest?query=subject:third").statusCode())
                .isEqualTo(404);
    }

    @Test
    void makesTextOfHtml() throws Exception {
        host.deliver(NewMail.from("a@example.com").to("b@example.com").html("<p>Hello <b>Jane</b></p>"));

        assertThat(host.json("/api/v1/message/1").get("Text")).asString().contains("Hello Jane");
    }

    @Test
    void datesWhatHasNoDate() throws Exception {
        host.api.server().deliver(NewMail.of("From: a@example.com\r\nTo: b@example.com\r\n\r\nx\r\n".getBytes(UTF_8)));

        assertThat(host.json("/api/v1/message/1").get("Date")).asString().matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void givesHeadersByNamesOfGo() throws Exception {
        String message = "MIME-Version: 1.0\r\nMessage-ID: <1@example.com>\r\nX-LONG: a\r\n b\r\nReceived: 1\r\n"
                + "received: 2\r\nSubject: =?utf-8?q?=C3=A4?=\r\nFrom: a@example.com\r\nTo: b@example.com\r\n\r\nx\r\n";
        host.api.server().deliver(NewMail.of(message.getBytes(UTF_8)));

        assertThat(host.json("/api/v1/message/1/headers"))
                .containsExactly(
                        entry("From", List.of("a@example.com")),
                        entry("Message-Id", List.of("<1@example.com>")),
                        entry("Mime-Version", List.of("1.0")),
                        entry("Received", List.of("1", "2")),
                        entry("Subject", List.of("=?utf-8?q?=C3=A4?=")),
                        entry("To", List.of("b@example.com")),
                        entry("X-Long", List.of("a b")));
    }

    @Test
    void givesTheSource() throws Exception {
        ReceivedMail mail = host.deliver(mail());

        HttpResponse<String> raw = host.get("/api/v1/message/latest/raw");
        HttpResponse<String> download = host.get("/api/v1/message/latest/raw?dl=1");

        assertThat(raw.body()).isEqualTo(new String(mail.raw(), UTF_8));
        assertThat(raw.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(raw.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"1.eml\"");
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, image/png, false",
        "text/plain, text/plain, false",
        "application/pdf, application/pdf, true",
        "text/html, application/octet-stream, true",
        "image/svg+xml, application/octet-stream, true"
    })
    void givesParts(String type, String told, boolean isSaved) throws Exception {
        host.deliver(mail().attach("\u00e4\"\r\n.bin", type, "content".getBytes(UTF_8)));

        HttpResponse<String> part = host.get("/api/v1/message/1/part/2");

        assertThat(part.body()).isEqualTo("content");
        assertThat(part.headers().firstValue("Content-Type")).contains(told);
        assertThat(part.headers().firstValue("Content-Disposition").isPresent()).isEqualTo(isSaved);
    }

    @Test
    void namesFilesWithoutHarm() throws Exception {
        host.deliver(mail().attach("\u00e4\"; x.pdf", "application/pdf", "content".getBytes(UTF_8)));

        assertThat(host.get("/api/v1/message/1/part/2").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"___ x.pdf\"; filename*=UTF-8''%C3%A4_%3B%20x.pdf");
    }

    @Test
    void saysWhatThereIsNot() throws Exception {
        host.deliver(mail());

        for (String path : List.of("2", "latestx", "2/headers", "2/raw", "2/part/1", "-1")) {
            HttpResponse<String> missing = host.get("/api/v1/message/" + path);
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).isEqualTo("Message not found");
        }
        assertThat(host.get("/api/v1/message/1/part/9").body()).isEqualTo("There is no part 9 in this message");
    }

    @Test
    void asksForLinks() throws Exception {
        String own = "http://localhost:%d/api/v1/".formatted(host.api.address().getPort());
        host.deliver(mail().html("<a href='%sinfo'>1</a> <a href='%snothing'>2</a> <a href='mailto:a@example.com'>3</a>"
                .formatted(own, own)));

        assertThat(host.get("/api/v1/message/latest/link-check?follow=true").body())
                .isEqualTo("{\"Errors\":1,\"Links\":[{\"URL\":\"%sinfo\",\"StatusCode\":200,\"Status\":\"200\"},"
                                .formatted(own)
                        + "{\"URL\":\"%snothing\",\"StatusCode\":404,\"Status\":\"404\"}]}".formatted(own));
        assertThat(host.get("/api/v1/message/9/link-check").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhyItDoesNotDoTheRest() throws Exception {
        host.deliver(mail());

        for (String path : List.of("part/1/thumb", "html-check", "sa-check")) {
            HttpResponse<String> refused = host.get("/api/v1/message/1/" + path);
            assertThat(refused.statusCode()).isEqualTo(501);
            assertThat(refused.body()).startsWith("Restante ");
        }
        assertThat(host.send("POST", "/api/v1/message/1/release", "{\"To\": [\"a@example.com\"]}")
                        .body())
                .contains("never sends mail on");
    }
}
