package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountRoutesTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void listsWhoHasMail() throws Exception {
        host.deliver("jane@example.com", "Welcome");

        assertThat(host.get("/api/accounts").body())
                .isEqualTo("{\"accounts\":[{\"name\":\"jane@example.com\",\"declared\":false,\"mailboxes\":1,"
                        + "\"messages\":1,\"unseen\":1}]}");
    }

    @Test
    void declaresOneWithItsPassword() throws Exception {
        HttpResponse<String> declared =
                host.send("POST", "/api/accounts", "{\"name\": \"jane@example.com\", \"password\": \"secret\"}");

        assertThat(declared.statusCode()).isEqualTo(201);
        assertThat(json(declared)).contains(entry("name", "jane@example.com"), entry("declared", true));
        assertThat(host.server().account("jane@example.com").password()).contains("secret");
    }

    @Test
    void tellsOfOneWithItsMailboxes() throws Exception {
        host.server().account("jane@example.com").createMailbox("Archive/2026");

        assertThat(host.get("/api/accounts/jane%40example.com").body())
                .contains("\"name\":\"INBOX\"", "\"name\":\"Archive/2026\"");
    }

    @Test
    void makesNoneByLooking() throws Exception {
        assertThat(host.get("/api/accounts/jane@example.com").statusCode()).isEqualTo(404);
        assertThat(host.server().accounts()).isEmpty();
    }

    @Test
    void refusesWhatIsNoAccount() throws Exception {
        assertThat(host.send("POST", "/api/accounts", "{\"name\": \"jane\", \"pasword\": \"x\"}")
                        .body())
                .contains("\\\"pasword\\\" is unknown (did you mean password?)", "\"field\":\"pasword\"");
        assertThat(host.send("POST", "/api/accounts", "{\"name\": \"jane\"}").body())
                .contains("'password' is missing");
        assertThat(host.send("POST", "/api/accounts", "{\"name\": \"a b@\", \"password\": \"x\"}")
                        .body())
                .contains("An account is named by an address", "\"field\":\"name\"");
        assertThat(host.send("POST", "/api/accounts", "{\"name\": 7, \"password\": \"x\"}")
                        .body())
                .contains("'name' is a text, not 7");
    }

    @Test
    void refusesAnotherPassword() throws Exception {
        host.server().declare("jane@example.com", "secret");

        assertThat(host.send("POST", "/api/accounts", "{\"name\": \"jane@example.com\", \"password\": \"other\"}")
                        .statusCode())
                .isEqualTo(400);
    }
}
