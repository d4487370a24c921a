package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultRoutesTest {

    private static final String BUSY = """
            {"name": "busy", "on": "SMTP RCPT", "count": {"times": 2}, "do": {"reply": "451 4.7.1 Try again later"}}
            """;

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void addsARule() throws Exception {
        HttpResponse<String> added = host.send("POST", "/api/faults", BUSY);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added)).contains(entry("name", "busy"), entry("on", true), entry("strikes", 0));
        assertThat(host.server().faults().find("busy")).isPresent();
        assertThat(host.get("/api/faults").body()).contains("\"busy\"");
    }

    @Test
    void switchesAndRemovesIt() throws Exception {
        host.send("POST", "/api/faults", BUSY);

        assertThat(json(host.send("PATCH", "/api/faults/busy", "{\"on\": false}")))
                .contains(entry("on", false));
        assertThat(host.send("PATCH", "/api/faults/busy", "{\"of\": true}").body())
                .contains("did you mean on?", "\"field\":\"of\"");
        assertThat(host.send("PATCH", "/api/faults/busy", "{}").body()).contains("A rule changes by");
        assertThat(host.send("DELETE", "/api/faults/busy", "").statusCode()).isEqualTo(204);
        assertThat(host.send("DELETE", "/api/faults/busy", "").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAWrongRuleWithItsPath() throws Exception {
        HttpResponse<String> refused =
                host.send("POST", "/api/faults", "{\"on\": \"SMTP RCPT\", \"do\": {\"repyl\": \"451 x\"}}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("detail")).asString().contains("repyl").contains("did you mean reply?");
        assertThat(json(refused)).contains(entry("field", "do.repyl"));
        assertThat(host.send("POST", "/api/faults", "{").body()).contains("The body is no JSON object");
    }
}
