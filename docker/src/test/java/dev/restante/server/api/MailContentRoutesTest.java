package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.mail.NewMail;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a mail, one by one. */
class MailContentRoutesTest {

    private static final String MAIL = """
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Gr=FC=DFe
            --m
            Content-Type: image/png; name="logo.png"
            Content-Transfer-Encoding: base64

            YWJj
            --m
            Content-Type: text/html
            Content-Disposition: attachment; filename*=utf-8''%C3%BC%0D%0AX-Evil%3A%20yes.html

            <script>alert(1)</script>
            --m
            Content-Type: image/svg+xml

            <svg/>
            --m
            Content-Type: message/rfc822

            Subject: Inner

            Hi
            --m
            Content-Type: text/plain; charset="x\\"; y"

            Odd
            --m--
            """;

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    private void deliver(String message) {
        host.server()
                .deliver(NewMail.of(message.replace("\n", "\r\n").getBytes(ISO_8859_1))
                        .recipients("jane@example.com"));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "1,text/plain; charset=ISO-8859-1,inline,Grüße",
        "2,image/png,inline; filename=\"logo.png\",abc",
        "4,application/octet-stream,attachment,<svg/>",
        "5,application/octet-stream,attachment,'Subject: Inner\r\n\r\nHi'",
        "5.1,text/plain; charset=UTF-8,inline,Hi",
        "6,text/plain; charset=UTF-8,inline,Odd",
    })
    void showsOnlyWhatIsHarmless(String part, String type, String disposition, String content) throws Exception {
        deliver(MAIL);

        HttpResponse<String> answer = host.get("/api/mails/1/parts/" + part);

        assertThat(answer.body()).isEqualTo(content);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "Content-Disposition")).isEqualTo(disposition);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aFileNameStaysInItsHeaderField() throws Exception {
        deliver(MAIL);

        HttpResponse<String> part = host.get("/api/mails/1/parts/3");

        assertThat(header(part, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(part, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"___X-Evil_ yes.html\";"
                        + " filename*=UTF-8''%C3%BC__X-Evil_%20yes.html");
        assertThat(part.headers().firstValue("X-Evil")).isEmpty();
        assertThat(header(host.get("/api/mails/1/attachments/2"), "Content-Disposition"))
                .isEqualTo(header(part, "Content-Disposition"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "1.1", "5.1.1", "5.2", "01", "1.", "-1", "x", "99999999999999999999"})
    void saysWhichPartsThereAre(String part) throws Exception {
        deliver(MAIL);

        HttpResponse<String> answer = host.get("/api/mails/1/parts/" + part);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("in mail 1, but 1, 2, 3, 4, 5, 5.1, 6");
    }

    @Test
    void saysWhichAttachmentsThereAre() throws Exception {
        deliver(MAIL);
        deliver("Subject: x\n\nHi");

        assertThat(host.get("/api/mails/1/attachments/9").body()).contains("mail 1 has 1 to 5");
        assertThat(host.get("/api/mails/2/attachments/1").body()).contains("mail 2 has none");
    }

    @Test
    void showsHtmlForAFrame() throws Exception {
        deliver("Content-Type: text/html\n\n<p onclick=x>Hi<script>alert(1)</script>");

        HttpResponse<String> blocked = host.get("/api/mails/1/html");
        HttpResponse<String> open = host.get("/api/mails/1/html?images=remote");

        assertThat(blocked.body()).contains("<p>Hi</p>").isEqualTo(open.body());
        assertThat(header(blocked, "Content-Security-Policy"))
                .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'")
                .contains("img-src data:;", "frame-ancestors 'self'");
        assertThat(header(open, "Content-Security-Policy")).contains("img-src data: http: https:;");
        assertThat(header(open, "X-DNS-Prefetch-Control")).isEqualTo("off");
        assertThat(header(open, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(host.get("/api/mails/1/html?images=all").body()).contains("'images' is remote, or left out");
        assertThat(host.get("/api/mails/1/html?image=remote").body()).contains("did you mean images?");
    }

    @Test
    void showsTextWhereThereIsNoHtml() throws Exception {
        deliver("Subject: x\n\nHi <there>");

        assertThat(host.get("/api/mails/1/html").body()).contains("Hi &lt;there&gt;");
    }

    @Test
    void showsTheConversationInWhichItWasSent() throws Exception {
        host.send("jane@example.com", "Sent");
        deliver(MAIL);

        assertThat(json(host.get("/api/mails/1/conversation")))
                .contains(entry("number", 1), entry("listener", "SMTP"))
                .containsKey("lines");
        assertThat(host.get("/api/mails/2/conversation").statusCode()).isEqualTo(404);
        assertThat(host.get("/api/mails/2/conversation").body()).contains("it was not sent in one");
    }

    @Test
    void saysThatThereIsNoMail() throws Exception {
        assertThat(host.get("/api/mails/7/parts/1").body()).contains("There is no mail \\\"7\\\"");
        assertThat(host.get("/api/mails/latest/html").body()).contains("there is none at all");
    }
}
