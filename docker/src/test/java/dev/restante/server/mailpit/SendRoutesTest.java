package dev.restante.server.mailpit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.mail.ReceivedMail;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendRoutesTest {

    private final MailpitHost host = new MailpitHost();

    @AfterEach
    void close() {
        host.close();
    }

    private ReceivedMail sent(String json) throws Exception {
        HttpResponse<String> answer = host.send("POST", "/api/v1/send", json);
        ReceivedMail mail = host.api.server().received().last().orElseThrow();
        assertThat(MailpitHost.json(answer)).containsExactly(entry("ID", Long.toString(mail.id())));
        return mail;
    }

    @Test
    void sendsAMessage() throws Exception {
        ReceivedMail mail = sent("""
                {"From": {"Email": "john@example.com", "Name": "John D\u00f6e"},
                 "To": [{"Email": "jane@example.com", "Name": "Doe, Jane"}, {"Email": "joe@example.com"}],
                 "Cc": [{"Email": "manager@example.com", "Name": "Manager"}],
                 "Bcc": ["jack@example.com"],
                 "ReplyTo": [{"Email": "secretary@example.com", "Name": "Secretary"}],
                 "Subject": "Gr\u00fc\u00dfe", "Text": "Hello", "HTML": "<p>Hello <img src='cid:logo'></p>",
                 "Attachments": [
                   {"Content": "data:text/plain;base64,aGVsbG8=", "Filename": "\u00e4.txt"},
                   {"Content": "AQID", "Filename": "logo.png", "ContentType": "image/png", "ContentID": "logo"}],
                 "Tags": ["Tag 1", "Tag 2"], "Headers": {"X-IP": "1.2.3.4", "X-Long": "%s"}, "Unknown": 1}
                """.formatted("\u00e4 word ".repeat(100)));

        assertThat(mail.envelope().mailFrom()).isEqualTo("john@example.com");
        assertThat(mail.envelope().recipientAddresses())
                .containsExactly("jane@example.com", "joe@example.com", "manager@example.com", "jack@example.com");
        assertThat(mail.from()).singleElement().hasToString("John D\u00f6e <john@example.com>");
        assertThat(mail.to()).first().hasToString("Doe, Jane <jane@example.com>");
        assertThat(mail.bcc()).containsExactly("jack@example.com");
        assertThat(mail.replyTo()).singleElement().hasToString("Secretary <secretary@example.com>");
        assertThat(mail.subject()).isEqualTo("Gr\u00fc\u00dfe");
        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(mail.html()).contains("cid:logo");
        assertThat(mail.attachments()).singleElement().hasToString("\u00e4.txt (text/plain)");
        assertThat(mail.attachments().get(0).bytes()).isEqualTo("hello".getBytes(UTF_8));
        assertThat(mail.inlineImages().get(0).content().fileName()).isEqualTo("logo.png");
        assertThat(mail.header("X-IP")).contains("1.2.3.4");
        assertThat(mail.header("X-Long").orElseThrow()).startsWith("\u00e4 word \u00e4 word");
        assertThat(host.get("/api/v1/tags").body()).isEqualTo("[\"Tag 1\",\"Tag 2\"]");
    }

    @Test
    void sendsWhatIsShort() throws Exception {
        ReceivedMail mail =
                sent("{\"from\": {\"email\": \"a@example.com\"}, \"to\": [{\"email\": \"b@example.com\"}]}");

        assertThat(mail.text()).isEmpty();
        assertThat(mail.html()).isEmpty();
    }

    @Test
    void sendsHtmlAlone() throws Exception {
        ReceivedMail mail = sent("{\"From\": {\"Email\": \"a@example.com\"}, \"To\": [{\"Email\": \"b@example.com\"}],"
                + " \"HTML\": \"<p>Hi</p>\"}");

        assertThat(mail.html()).isEqualTo("<p>Hi</p>");
        assertThat(mail.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"To\": [{\"Email\": \"b@example.com\"}]}",
                "{\"From\": {\"Email\": \"nobody\"}, \"To\": [{\"Email\": \"b@example.com\"}]}",
                "{\"From\": {\"Email\": \"a@example.com\"}, \"To\": [{\"Email\": \"b@example.com\\r\\nX: y\"}]}",
                "{\"From\": {\"Email\": \"a@example.com\"}, \"To\": [{\"Email\": \"b@example.com, c@example.com\"}]}",
                "{\"From\": {\"Email\": \"a@example.com\"}, \"To\": []}",
                "{\"From\": {\"Email\": \"a@example.com\"}, \"To\": \"b@example.com\"}",
                "{\"From\": {\"Email\": \"a@example.com\"}, \"Bcc\": [\"x y\"]}",
                "{\"From\": {\"Email\": \"a@example.com\", \"Name\": \"A\\r\\nBcc: evil@example.com\"},"
                        + " \"To\": [{\"Email\": \"b@example.com\"}]}",
                "{}",
                "nonsense"
            })
    void refusesWithAnErrorInJson(String json) throws Exception {
        HttpResponse<String> refused = host.send("POST", "/api/v1/send", json);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).startsWith("{\"Error\":\"");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(host.api.server().received().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Headers\": {\"Subject\": \"x\"}",
                "\"Headers\": {\"bcc\": \"x\"}",
                "\"Headers\": {\"X-A\": \"a\\r\\nBcc: evil@example.com\"}",
                "\"Headers\": {\"X A\": \"a\"}",
                "\"Headers\": {\"X-A: b\\r\\nY\": \"a\"}",
                "\"Headers\": {\"\": \"a\"}",
                "\"Headers\": {\"X-A\": 7}",
                "\"Tags\": [\"a\"], \"Headers\": {\"X-Tags\": \"b\"}",
                "\"Tags\": [\"a\\r\\nBcc: evil@example.com\"]",
                "\"Attachments\": [{\"Content\": \"!!!\", \"Filename\": \"a\"}]",
                "\"Attachments\": [{\"Content\": \"AQID\", \"Filename\": \"a\\r\\nX: y\"}]",
                "\"Attachments\": [{\"Content\": \"AQID\", \"Filename\": \"a\", \"ContentType\": \"png\"}]",
                "\"Attachments\": [{\"Content\": \"AQID\", \"Filename\": \"a\", \"ContentID\": \"a\\nb\"}]"
            })
    void refusesWhatWouldBreakTheMessage(String members) throws Exception {
        HttpResponse<String> refused = host.send(
                "POST",
                "/api/v1/send",
                "{\"From\": {\"Email\": \"a@example.com\"}, \"To\": [{\"Email\": \"b@example.com\"}], " + members
                        + "}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(host.api.server().received().count()).isZero();
    }

    @Test
    void keepsASubjectOnItsLine() throws Exception {
        ReceivedMail mail = sent("{\"From\": {\"Email\": \"a@example.com\"}, \"To\": [{\"Email\": \"b@example.com\"}],"
                + " \"Subject\": \"x\\r\\nBcc: evil@example.com\\r\\n\\r\\nbody\"}");

        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.text()).isEmpty();
        assertThat(mail.envelope().recipientAddresses()).containsExactly("b@example.com");
    }
}
