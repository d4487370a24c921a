package dev.restante.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.mail.NewMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private final MailServer mail = MailServer.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void showsTheMailOfAServerInThisProgram() throws IOException, InterruptedException {
        try (WebServer web = WebServer.start(mail)) {
            mail.deliver(NewMail.from("shop@example.com").to("jane@example.com").subject("Welcome"));
            assertThat(get(web, "api/mails/latest").body()).contains("Welcome");
            assertThat(get(web, "").body()).contains("<title>Restante</title>");
        }
    }

    @Test
    void leavesTheMailServerAsItIs() {
        WebServer.start(mail).close();
        assertThat(mail.deliver(
                        NewMail.from("a@example.com").to("b@example.com").subject("Hello")))
                .isNotNull();
    }

    @Test
    void canBeOpenedTwice() throws IOException, InterruptedException {
        try (WebServer one = WebServer.start(mail);
                WebServer other = WebServer.start(mail)) {
            assertThat(one.uri()).isNotEqualTo(other.uri());
            assertThat(get(other, "livez").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void letsInWhoKnowsThePassword() throws IOException, InterruptedException {
        try (WebServer web = WebServer.builder(mail).login("ann", "secret").start()) {
            assertThat(get(web, "").statusCode()).isEqualTo(401);
            String login = Base64.getEncoder().encodeToString("ann:secret".getBytes());
            assertThat(get(web, "", "Authorization", "Basic " + login).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void letsInWhoKnowsTheToken() throws IOException, InterruptedException {
        try (WebServer web = WebServer.builder(mail).token("s3cret").start()) {
            assertThat(get(web, "").statusCode()).isEqualTo(401);
            assertThat(get(web, "", "Authorization", "Bearer s3cret").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void opensThePageForALinkOnAnotherSiteAndNothingElse() throws IOException, InterruptedException {
        try (WebServer web = WebServer.start(mail)) {
            assertThat(comingFromAnotherSite(web, "", "document")).isEqualTo(200);
            assertThat(comingFromAnotherSite(web, "", "iframe")).isEqualTo(403);
            assertThat(comingFromAnotherSite(web, "api/mails", "document")).isEqualTo(403);
        }
    }

    private int comingFromAnotherSite(WebServer web, String path, String destination)
            throws IOException, InterruptedException {
        return get(
                        web,
                        path,
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Sec-Fetch-Mode",
                        "navigate",
                        "Sec-Fetch-Dest",
                        destination)
                .statusCode();
    }

    @Test
    void tellsWhoeverRunsItThatItLives() throws IOException, InterruptedException {
        try (WebServer web = WebServer.builder(mail).login("ann", "secret").start()) {
            assertThat(get(web, "livez").statusCode()).isEqualTo(200);
            assertThat(get(web, "readyz").statusCode()).isEqualTo(200);
            assertThat(get(web, "metrics").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void namesAnAddressThatABrowserCanOpen() {
        try (WebServer web = WebServer.builder(mail).host("0.0.0.0").start()) {
            assertThat(web.uri())
                    .hasToString("http://localhost:" + web.address().getPort() + "/");
        }
    }

    @Test
    void namesThePortThatIsTaken() {
        try (WebServer web = WebServer.start(mail)) {
            int port = web.address().getPort();
            assertThatThrownBy(() -> WebServer.builder(mail).port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(BindException.class)
                    .hasMessageContaining(Integer.toString(port));
        }
    }

    @Test
    void refusesWhatCannotBe() {
        WebServerBuilder builder = WebServer.builder(mail);
        assertThatThrownBy(() -> builder.port(65_536)).hasMessage("A port is a number from 0 to 65535, not 65536");
        assertThatThrownBy(() -> builder.token("")).hasMessageStartingWith("A token is made of");
        assertThatThrownBy(() -> builder.login("a:b", "secret"))
                .hasMessage("A user has a name without a colon, not 'a:b'");
        assertThatThrownBy(() -> builder.login("ann", "")).hasMessage("The user ann needs a password");
        assertThatThrownBy(() -> builder.hostName("http://mail.example.com/"))
                .hasMessage("'http://mail.example.com/' is not a host name: it is like mail.test, without http:// and"
                        + " without a port");
        assertThatThrownBy(() -> builder.host("no such host")).hasMessage("There is no host no such host");
    }

    private HttpResponse<String> get(WebServer web, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(web.uri().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
