package dev.restante.server.mailhog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.ActiveFault;
import dev.restante.server.api.ApiHost;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JimRoutesTest {

    private final ApiHost host = new ApiHost((live, links) -> MailHogApi.routes(live));

    @AfterEach
    void close() {
        host.close();
    }

    private int send(String method, String body) throws Exception {
        return host.send(method, "/api/v2/jim", body).statusCode();
    }

    private List<String> rules() {
        return host.server().faults().list().stream().map(ActiveFault::name).toList();
    }

    @Test
    void isNotThereUntilHeIsInvited() throws Exception {
        HttpResponse<String> absent = host.get("/api/v2/jim");

        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(absent.body()).isEqualTo("Jim is not here: invite him by POST");
        assertThat(send("PUT", "{}")).isEqualTo(404);
        assertThat(send("DELETE", "")).isEqualTo(404);
    }

    @Test
    void doesHisUsualThings() throws Exception {
        assertThat(send("POST", "")).isEqualTo(201);

        assertThat(host.get("/api/v2/jim").body())
                .isEqualTo("{\"DisconnectChance\":0.005,\"AcceptChance\":0.99,\"LinkSpeedAffect\":0.1,"
                        + "\"LinkSpeedMin\":1024.0,\"LinkSpeedMax\":10240.0,\"RejectSenderChance\":0.05,"
                        + "\"RejectRecipientChance\":0.05,\"RejectAuthChance\":0.05}");
        assertThat(rules())
                .containsExactly(
                        "mailhog jim accept",
                        "mailhog jim link speed",
                        "mailhog jim sender",
                        "mailhog jim recipient",
                        "mailhog jim auth",
                        "mailhog jim disconnect");
    }

    @Test
    void isInvitedOnce() throws Exception {
        send("POST", "");

        assertThat(send("POST", "")).isEqualTo(400);
        assertThat(rules()).hasSize(6);
    }

    @Test
    void changesAndGoes() throws Exception {
        send("POST", "");

        assertThat(send("PUT", "{\"RejectSenderChance\": 1}")).isEqualTo(200);
        assertThat(rules()).containsExactly("mailhog jim sender");
        assertThat(host.server().faults().list().get(0).rule())
                .hasToString("mailhog jim sender: on SMTP MAIL: reply 550 Invalid sender");

        assertThat(send("DELETE", "")).isEqualTo(200);
        assertThat(rules()).isEmpty();
        assertThat(host.get("/api/v2/jim").statusCode()).isEqualTo(404);
    }

    @Test
    void isThereThoughHeDoesNothing() throws Exception {
        send("POST", "{}");

        assertThat(host.get("/api/v2/jim").statusCode()).isEqualTo(200);
        assertThat(rules()).isEmpty();
    }

    @Test
    void isGoneWhenHisRulesAre() throws Exception {
        send("POST", "");

        host.server().faults().clear();

        assertThat(host.get("/api/v2/jim").statusCode()).isEqualTo(404);
        assertThat(send("POST", "")).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"AcceptChance\": 1.5}",
                "{\"DisconnectChance\": -0.1}",
                "{\"LinkSpeedMin\": -5}",
                "{\"LinkSpeedMax\": 1e99}",
                "{\"RejectAuthChance\": \"0.5\"}",
                "[]"
            })
    void refusesWhatCannotBe(String body) throws Exception {
        assertThat(send("POST", body)).isEqualTo(400);
        assertThat(host.get("/api/v2/jim").statusCode()).isEqualTo(404);
    }
}
