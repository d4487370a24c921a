package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerRoutesTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void tellsWhereItListensAndWhatItHolds() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("jane@example.com", "Hello");
        host.live().marks().read(host.server().received().list().subList(0, 1), true);

        Map<String, Object> server = json(host.get("/api/server"));

        assertThat(server)
                .contains(
                        entry("name", "Restante"),
                        entry("strict", false),
                        entry("magicAddresses", false),
                        entry("mails", 2),
                        entry("unread", 1),
                        entry("accounts", 1),
                        entry("conversations", 0),
                        entry("faults", 0))
                .contains(entry(
                        "http",
                        Map.of("url", "http://localhost:" + host.address().getPort() + "/")));
        assertThat(Instant.parse((String) server.get("startedAt"))).isBefore(Instant.now());
        assertThat(String.valueOf(server.get("listeners")))
                .contains("{name=SMTP, host=127.0.0.1, port="
                        + host.server().smtp().port() + ", tls=false}")
                .contains("name=IMAPS");
    }
}
