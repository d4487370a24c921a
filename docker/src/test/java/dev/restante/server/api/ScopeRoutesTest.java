package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScopeRoutesTest {

    private static final String BUSY = """
            {"name": "busy", "on": "SMTP RCPT", "do": {"reply": "451 4.7.1 Try again later"}}
            """;

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void opensOneThatNobodyHas() throws Exception {
        host.send("POST", "/api/scopes", "{\"domain\": \"scope1.example.com\"}");

        HttpResponse<String> opened = host.send("POST", "/api/scopes", "");

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(json(opened)).contains(entry("domain", "scope2.example.com"), entry("mails", 0));
    }

    @Test
    void tellsHowMuchIsInEach() throws Exception {
        host.send("POST", "/api/scopes", "{\"domain\": \"One.example\"}");
        host.deliver("jane@one.example", "Welcome");
        host.deliver("jane@other.example", "Welcome");

        String one = "{\"domain\":\"one.example\",\"mails\":1,\"conversations\":0,\"faults\":0}";
        assertThat(host.get("/api/scopes").body()).isEqualTo("{\"scopes\":[" + one + "]}");
        assertThat(host.get("/api/scopes/ONE.example").body()).isEqualTo(one);
        assertThat(host.get("/api/scopes/other.example").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsTheRulesOfEachApart() throws Exception {
        host.send("POST", "/api/faults?scope=one.example", BUSY);
        host.send("POST", "/api/faults", BUSY);

        assertThat(host.get("/api/faults?scope=one.example").body())
                .containsOnlyOnce("\"strikes\":0")
                .contains("\"scope\":\"one.example\"");
        assertThat(host.get("/api/faults?scope=other.example").body()).isEqualTo("{\"faults\":[]}");
        assertThat(host.send("PATCH", "/api/faults/busy?scope=one.example", "{\"on\": false}")
                        .body())
                .contains("\"scope\":\"one.example\"", "\"on\":false");
        assertThat(host.send("DELETE", "/api/faults?scope=one.example", "").statusCode())
                .isEqualTo(204);
        assertThat(host.server().faults().list())
                .singleElement()
                .satisfies(each -> assertThat(each.scope()).isEmpty());
    }

    @Test
    void resetsAndClosesOneAlone() throws Exception {
        host.send("POST", "/api/scopes", "{\"domain\": \"one.example\"}");
        host.deliver("jane@one.example", "Welcome");
        host.deliver("jane@other.example", "Welcome");

        assertThat(host.send("POST", "/api/scopes/one.example/reset", "").statusCode())
                .isEqualTo(204);
        assertThat(host.server().received().count()).isEqualTo(1);

        host.deliver("jane@one.example", "Welcome");
        assertThat(host.send("DELETE", "/api/scopes/one.example", "").statusCode())
                .isEqualTo(204);
        assertThat(host.server().received().count()).isEqualTo(1);
        assertThat(host.send("DELETE", "/api/scopes/one.example", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoScope() throws Exception {
        assertThat(host.send("POST", "/api/scopes", "{\"domain\": \"a@b\"}").body())
                .contains("A scope has a domain such as shop.example.com", "\"field\":\"domain\"");
        host.send("POST", "/api/scopes", "{\"domain\": \"one.example\"}");
        assertThat(host.send("POST", "/api/scopes", "{\"domain\": \"one.example\"}")
                        .statusCode())
                .isEqualTo(409);
    }
}
