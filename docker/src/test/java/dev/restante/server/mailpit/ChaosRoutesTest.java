package dev.restante.server.mailpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosRoutesTest {

    private static final String QUIET = "{\"Sender\":{\"ErrorCode\":451,\"Probability\":0},"
            + "\"Recipient\":{\"ErrorCode\":451,\"Probability\":0},"
            + "\"Authentication\":{\"ErrorCode\":535,\"Probability\":0}}";

    private final MailpitHost host = new MailpitHost();

    @AfterEach
    void close() {
        host.close();
    }

    private static void sendTo(MailServer server) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", server.smtp().host());
        settings.setProperty("mail.smtp.port", Integer.toString(server.smtp().port()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("shop@example.com");
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("jane@example.com"));
        message.setText("Hello");
        Transport.send(message);
    }

    @Test
    void isQuietAtFirst() throws Exception {
        assertThat(host.get("/api/v1/chaos").body()).isEqualTo(QUIET);
        assertThat(host.api.server().faults().list()).isEmpty();
    }

    @Test
    void strikesByFaultRules() throws Exception {
        String chaos = "{\"Recipient\": {\"ErrorCode\": 452, \"Probability\": 100}}";

        String set = host.send("PUT", "/api/v1/chaos", chaos).body();

        assertThat(set).contains("\"Recipient\":{\"ErrorCode\":452,\"Probability\":100}");
        assertThat(host.get("/api/v1/chaos").body()).isEqualTo(set);
        assertThat(host.api.server().faults().find("mailpit chaos recipient")).isPresent();
        assertThatThrownBy(() -> sendTo(host.api.server())).hasStackTraceContaining("452 Chaos recipient error");
    }

    @Test
    void endsWithAnEmptyBody() throws Exception {
        host.send("PUT", "/api/v1/chaos", "{\"Sender\": {\"ErrorCode\": 451, \"Probability\": 25}}");
        assertThat(host.get("/api/v1/chaos").body()).contains("\"Sender\":{\"ErrorCode\":451,\"Probability\":25}");

        assertThat(host.send("PUT", "/api/v1/chaos", "{}").body()).isEqualTo(QUIET);
        assertThat(host.api.server().faults().list()).isEmpty();
        sendTo(host.api.server());
    }

    @Test
    void remembersACodeThatDoesNotStrike() throws Exception {
        String set = host.send("PUT", "/api/v1/chaos", "{\"Sender\": {\"ErrorCode\": 550, \"Probability\": 0}}")
                .body();

        assertThat(set).contains("\"Sender\":{\"ErrorCode\":550,\"Probability\":0}");
        assertThat(host.get("/api/v1/chaos").body()).isEqualTo(set);
        sendTo(host.api.server());
    }

    @Test
    void isOverWhenItsRulesAreGone() throws Exception {
        host.send("PUT", "/api/v1/chaos", "{\"Sender\": {\"ErrorCode\": 451, \"Probability\": 50}}");

        host.api.server().faults().clear();

        assertThat(host.get("/api/v1/chaos").body()).isEqualTo(QUIET);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 421, 480, 499, 500, 599})
    void takesAnyCodeOfAFailure(int code) throws Exception {
        assertThat(host.send(
                                "PUT",
                                "/api/v1/chaos",
                                "{\"Sender\": {\"ErrorCode\": %d, \"Probability\": 100}}".formatted(code))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Sender\": {\"ErrorCode\": 250, \"Probability\": 5}}",
                "{\"Sender\": {\"ErrorCode\": 600, \"Probability\": 5}}",
                "{\"Sender\": {\"ErrorCode\": 451, \"Probability\": 101}}",
                "{\"Sender\": {\"ErrorCode\": 451, \"Probability\": -1}}",
                "{\"Sender\": {\"ErrorCode\": \"451\"}}",
                "{\"Sender\": 451}",
                "{"
            })
    void refusesWhatCannotBe(String chaos) throws Exception {
        assertThat(host.send("PUT", "/api/v1/chaos", chaos).statusCode()).isEqualTo(400);
        assertThat(host.api.server().faults().list()).isEmpty();
    }
}
