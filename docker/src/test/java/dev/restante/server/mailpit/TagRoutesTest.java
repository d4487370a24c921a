package dev.restante.server.mailpit;

import static dev.restante.server.mailpit.MailpitHost.mail;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TagRoutesTest {

    private final MailpitHost host = new MailpitHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void setsTags() throws Exception {
        host.deliver(mail());
        host.deliver(mail());

        host.ok("PUT", "/api/v1/tags", "{\"IDs\": [\"1\", \"2\", \"9\"], \"Tags\": [\"Red\", \" Dark (green)! \"]}");
        host.ok("PUT", "/api/v1/tags", "{\"IDs\": [\"2\"], \"Tags\": []}");

        assertThat(host.get("/api/v1/tags").body()).isEqualTo("[\"Dark green\",\"Red\"]");
        assertThat(host.get("/api/v1/message/2").body()).contains("\"Tags\":[]");
    }

    @Test
    void knowsTheTagsThatMailsBringAlong() throws Exception {
        host.deliver(mail().header("X-Tags", "blue, Light yellow")
                .to("jane+signup+test@example.com")
                .bcc("bob+Hidden@example.com"));

        assertThat(host.get("/api/v1/tags").body())
                .isEqualTo("[\"blue\",\"Hidden\",\"Light yellow\",\"signup\",\"test\"]");

        host.ok("PUT", "/api/v1/tags", "{\"IDs\": [\"1\"], \"Tags\": [\"Blue\"]}");
        assertThat(host.get("/api/v1/tags").body()).isEqualTo("[\"Blue\"]");
    }

    @Test
    void renamesAndDeletesTags() throws Exception {
        host.deliver(mail().header("X-Tags", "old name, kept"));

        host.ok("PUT", "/api/v1/tags/old%20name", "{\"Name\": \"new\"}");
        assertThat(host.get("/api/v1/tags").body()).isEqualTo("[\"kept\",\"new\"]");

        host.ok("DELETE", "/api/v1/tags/new", "");
        assertThat(host.get("/api/v1/tags").body()).isEqualTo("[\"kept\"]");
        assertThat(host.api.server().received().count()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoTag() throws Exception {
        host.deliver(mail().header("X-Tags", "a"));

        HttpResponse<String> refused = host.send("PUT", "/api/v1/tags/b", "{\"Name\": \"c\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("tag not found: b");
        assertThat(host.send("PUT", "/api/v1/tags/a", "{\"Name\": \"()\"}").body())
                .startsWith("invalid tag name");
        assertThat(host.send("DELETE", "/api/v1/tags/b", "").statusCode()).isEqualTo(400);
    }
}
