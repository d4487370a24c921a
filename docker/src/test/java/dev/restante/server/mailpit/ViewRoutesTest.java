package dev.restante.server.mailpit;

import static dev.restante.server.mailpit.MailpitHost.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewRoutesTest {

    private final MailpitHost host = new MailpitHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void showsHtmlThatCanDoNothing() throws Exception {
        host.deliver(mail().html("<p>Hi</p><script>alert(1)</script>"));

        HttpResponse<String> page = host.get("/view/latest.html?embed=1");

        assertThat(page.body()).contains("<p>Hi</p>").doesNotContain("alert");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(page.headers().firstValue("X-DNS-Prefetch-Control")).contains("off");
        assertThat(host.json("/api/v1/messages")).contains(entry("unread", 0));
    }

    @Test
    void showsTheImagesThatComeWithIt() throws Exception {
        host.deliver(mail().html("<img src=\"cid:logo\">").inline("logo", "image/png", new byte[] {1, 2, 3}));

        assertThat(host.get("/view/1.html").body()).contains("data:image/png;base64,AQID");
    }

    @Test
    void showsTheText() throws Exception {
        host.deliver(mail().text("Hello\nJane"));

        HttpResponse<String> page = host.get("/view/1.txt");

        assertThat(page.body()).isEqualTo("Hello\r\nJane");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @Test
    void findsTheLatestOfASearch() throws Exception {
        host.deliver(mail().subject("first").text("1"));
        host.deliver(mail().subject("second").text("2"));

        assertThat(host.get("/view/latest.txt").body()).isEqualTo("2");
        assertThat(host.get("/view/latest.txt?query=subject:first").body()).isEqualTo("1");
    }

    @Test
    void saysWhatThereIsNot() throws Exception {
        host.deliver(mail());

        HttpResponse<String> none = host.get("/view/1.html");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).isEqualTo("This message does not contain a HTML part");
        assertThat(host.get("/view/2.html").body()).isEqualTo("Message not found");
    }
}
