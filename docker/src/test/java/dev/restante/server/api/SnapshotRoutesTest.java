package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotRoutesTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void makesEverythingAsItWas() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        HttpResponse<String> taken = host.send("POST", "/api/snapshot", "{\"name\": \"one mail\"}");
        host.server().reset();

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(json(taken)).contains(entry("name", "one mail")).containsKey("at");
        assertThat(host.send("POST", "/api/snapshot/one%20mail/restore", "").statusCode())
                .isEqualTo(204);
        assertThat(host.server().received().count()).isEqualTo(1);
        assertThat(host.server().account("jane@example.com").inbox().count()).isEqualTo(1);
    }

    @Test
    void namesThoseThatHaveNoName() throws Exception {
        host.send("POST", "/api/snapshot", "{\"name\": \"snapshot-1\"}");

        assertThat(json(host.send("POST", "/api/snapshot", ""))).contains(entry("name", "snapshot-2"));
        assertThat(host.get("/api/snapshot").body()).contains("snapshot-1", "snapshot-2");
    }

    @Test
    void forgetsOne() throws Exception {
        host.send("POST", "/api/snapshot", "");

        assertThat(host.send("DELETE", "/api/snapshot/snapshot-1", "").statusCode())
                .isEqualTo(204);
        assertThat(host.send("POST", "/api/snapshot/snapshot-1/restore", "").body())
                .contains("There is not a snapshot of the name \\\"snapshot-1\\\"");
        assertThat(host.get("/api/snapshot").body()).isEqualTo("{\"snapshots\":[]}");
    }

    @Test
    void keepsNoMoreThanThereIsRoomFor() throws Exception {
        for (int i = 0; i < 100; i++) {
            host.send("POST", "/api/snapshot", "");
        }

        assertThat(host.send("POST", "/api/snapshot", "").statusCode()).isEqualTo(409);
    }

    @Test
    void refusesStrangeNames() throws Exception {
        assertThat(host.send("POST", "/api/snapshot", "{\"name\": \"a/b\"}").body())
                .contains("A snapshot has a name of up to 100 letters");
        host.send("POST", "/api/snapshot", "{\"name\": \"a\"}");
        assertThat(host.send("POST", "/api/snapshot", "{\"name\": \"a\"}").statusCode())
                .isEqualTo(409);
    }
}
