package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMarksTest {

    private final ApiHost host = new ApiHost();

    @BeforeEach
    void deliver() {
        host.deliver("jane@example.com", "One");
        host.deliver("jane@example.com", "Two");
        host.deliver("bob@example.com", "Three");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void marksOne() throws Exception {
        Map<String, Object> marked =
                json(host.send("PATCH", "/api/mails/1", "{\"read\": true, \"tags\": [\"b\", \"a\", \"b\"]}"));

        assertThat(marked).contains(entry("id", 1), entry("read", true), entry("tags", List.of("a", "b")));
        assertThat(json(host.get("/api/mails"))).contains(entry("count", 3), entry("unread", 2));
    }

    @Test
    void changesOnlyWhatItIsToldTo() throws Exception {
        host.send("PATCH", "/api/mails/1", "{\"tags\": [\"a\"]}");
        host.send("PATCH", "/api/mails/1", "{\"read\": true}");
        assertThat(json(host.get("/api/mails/1"))).contains(entry("read", true), entry("tags", List.of("a")));

        assertThat(json(host.send("PATCH", "/api/mails/1", "{\"read\": false, \"tags\": []}")))
                .contains(entry("read", false))
                .doesNotContainKey("tags");
    }

    @Test
    void marksAllThatAQuerySelects() throws Exception {
        assertThat(json(host.send("PATCH", "/api/mails?to=jane@example.com&until=1", "{\"read\": true}")))
                .isEqualTo(Map.of("count", 1));
        assertThat(json(host.send("PATCH", "/api/mails?to=jane@example.com", "{\"read\": true}")))
                .isEqualTo(Map.of("count", 2));
        assertThat(json(host.get("/api/mails"))).contains(entry("unread", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"raed\": true}",
                "{\"read\": \"yes\"}",
                "{\"tags\": [7]}",
                "{\"tags\": [\"\"]}",
                "{\"tags\": null}",
                "{\"read\": true, \"tags\": [\"a\\nb\"]}",
                "[]"
            })
    void refusesOtherChangesAndChangesNothing(String change) throws Exception {
        assertThat(host.send("PATCH", "/api/mails/1", change).statusCode()).isEqualTo(400);
        assertThat(host.send("PATCH", "/api/mails", change).statusCode()).isEqualTo(400);
        assertThat(json(host.get("/api/mails"))).contains(entry("unread", 3));
    }

    @Test
    void saysWhichMemberWasMeant() throws Exception {
        assertThat(json(host.send("PATCH", "/api/mails/1", "{\"raed\": true}")))
                .contains(
                        entry("field", "raed"),
                        entry("detail", "The field \"raed\" is unknown (did you mean read?), known are read, tags"));
    }

    @Test
    void takesOneOut() throws Exception {
        assertThat(host.send("DELETE", "/api/mails/2", "").statusCode()).isEqualTo(204);
        assertThat(host.send("DELETE", "/api/mails/2", "").statusCode()).isEqualTo(404);
        assertThat(host.send("PATCH", "/api/mails/2", "{\"read\": true}").statusCode())
                .isEqualTo(404);
        assertThat(json(host.get("/api/mails"))).contains(entry("count", 2));
    }

    @Test
    void takesNoMoreThanWasMeant() throws Exception {
        assertThat(host.send("DELETE", "/api/mails?limit=1", "").statusCode()).isEqualTo(400);
        assertThat(json(host.send("DELETE", "/api/mails?until=1", ""))).contains(entry("count", 1));
        assertThat(json(host.get("/api/mails"))).contains(entry("count", 2));
    }

    @Test
    void showsPages() throws Exception {
        assertThat(ids("order=newest&limit=2")).containsExactly(3, 2);
        assertThat(ids("order=newest&offset=2&limit=2")).containsExactly(1);
        assertThat(ids("since=1&until=2")).containsExactly(2);
        assertThat(ids("offset=7")).isEmpty();
        assertThat(json(host.get("/api/mails?limit=1"))).contains(entry("count", 3), entry("cursor", 3));
        assertThat(host.get("/api/mails?order=latest").body())
                .contains("'order' is one of oldest, newest, not \\\"latest");
    }

    private List<Object> ids(String parameters) throws Exception {
        return ((List<?>) json(host.get("/api/mails?" + parameters)).get("mails"))
                .stream().<Object>map(mail -> ((Map<?, ?>) mail).get("id")).toList();
    }
}
