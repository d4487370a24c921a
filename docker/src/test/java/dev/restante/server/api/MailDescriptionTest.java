package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails that are described in JSON. */
class MailDescriptionTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    private HttpResponse<String> post(String mail) throws Exception {
        return host.send("POST", "/api/mails", mail, "Content-Type", "application/json");
    }

    @Test
    void writesAllThatIsDescribed() throws Exception {
        HttpResponse<String> answer = post("""
                {"from": "Café <cafe@example.com>", "to": "Jäne <jane@example.com>", "cc": ["bob@example.com"],
                 "replyTo": ["desk@example.com"], "subject": "Grüße", "text": "Hi", "html": "<img src='cid:logo'>",
                 "headers": {"X-Note": "für dich", "X-Tag": ["a", "b"], "Message-ID": "<1@example.com>"},
                 "attachments": [
                   {"fileName": "ü.pdf", "contentType": "application/pdf", "content": "AAEC"},
                   {"fileName": "lögo.png", "contentType": "image/png", "contentId": "logo", "content": "AA=="},
                   {"fileName": "data", "content": ""}]}
                """);

        assertThat(answer.statusCode()).isEqualTo(201);
        Map<String, Object> mail = json(answer);
        assertThat(mail)
                .contains(
                        entry("from", List.of(Map.of("name", "Café", "address", "cafe@example.com"))),
                        entry("to", List.of(Map.of("name", "Jäne", "address", "jane@example.com"))),
                        entry("replyTo", List.of(Map.of("address", "desk@example.com"))),
                        entry("recipients", List.of("jane@example.com", "bob@example.com")),
                        entry("messageId", "<1@example.com>"));
        assertThat(mail.get("headers").toString()).contains("value=für dich", "value=a", "value=b");
        assertThat(mail.get("attachments").toString())
                .contains("fileName=ü.pdf, contentType=application/pdf", "size=3", "fileName=data,", "octet-stream");
        assertThat(mail.get("inlineImages").toString()).contains("contentId=logo");
        assertThat(mail.get("structure").toString()).contains("fileName=lögo.png");
        assertThat(new String(host.server().received().awaitOne().raw(), ISO_8859_1))
                .as("nothing but ASCII")
                .matches("\\p{ASCII}*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 'from' is missing",
                "{\"from\": 7} | 'from' is a text, not 7",
                "{\"from\": \"a@x.example\\r\\nBcc: b@x.example\"} | 'from' is one line of text",
                "{\"from\": \"a@x.example, b@x.example\", \"to\": \"c@x.example\"} | from one address",
                "{\"from\": \"a@x.example\", \"to\": [7]} | 'to' is a list, and each in it is a text, not 7",
                "{\"from\": \"a@x.example\", \"subjcet\": \"x\"} | did you mean subject?",
                "{\"from\": \"a@x.example\", \"subject\": \"x\\nBcc: y\"} | 'subject' is one line of text",
                "{\"from\": \"a@x.example\", \"headers\": {\"X-A\": \"b\\r\\n\\r\\nbody\"}} | 'headers' is one line",
                "{\"from\": \"a@x.example\", \"headers\": {\"X A\": \"b\"}} | no name of a header field",
                "{\"from\": \"a@x.example\", \"headers\": {\"X:A\": \"b\"}} | no name of a header field",
                "{\"from\": \"a@x.example\", \"headers\": {\"Content-Type\": \"b\"}} | written from the rest",
                "{\"from\": \"a@x.example\", \"headers\": {\"bcc\": \"b\"}} | written from the rest",
                "{\"from\": \"a@x.example\", \"headers\": {\"X\": 1}} | 'X' is a list, and each in it is a text",
                "{\"from\": \"a@x.example\", \"headers\": []} | 'headers' is an object, not a list",
                "{\"from\": \"a@x.example\", \"attachments\": [{\"fileName\": \"x\"}]} | 'content' is missing",
                "{\"from\": \"a@x.example\", \"attachments\": [{\"content\": \"\"}]} | 'fileName' is missing",
                "{\"from\": \"a@x.example\", \"attachments\": [{\"fileName\": \"x\", \"content\": \"%\"}]} | base64",
                "{\"from\": \"a@x.example\", \"attachments\": [{\"contentId\": \"a>b\", \"content\": \"\"}]} | cid:",
                "{\"from\": \"a@x.example\", \"attachments\": [{\"fileName\": \"x\\ny\", \"content\": \"\"}]} | one line",
                "{\"from\": \"a@x.example\", \"attachments\": [{\"name\": \"x\"}]} | known are fileName",
                "{\"from\": \"a@x.example\"} | recipient",
            })
    void refusesWhatIsNoMailWithWords(String mail, String words) throws Exception {
        HttpResponse<String> refusal = post(mail);

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.body()).contains(words);
        assertThat(host.server().received().count()).isZero();
    }

    @Test
    void takesNoParametersBesidesJson() throws Exception {
        assertThat(host.send("POST", "/api/mails?recipient=x@y", "{}", "Content-Type", "application/json")
                        .body())
                .contains("recipient\\\" is unknown");
    }
}
