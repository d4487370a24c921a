package dev.restante.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** LOGIN-DELAY, by a clock that the test turns. */
class LoginDelayTest {

    private static final String USER = "jane@example.com";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final MailServer server = MailServer.builder()
            .account(USER, "secret")
            .clock(now::get)
            .pop3(pop3 -> pop3.loginDelay(Duration.ofSeconds(60)))
            .start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void endsWithItsTime() throws IOException {
        assertThat(logInAndOut()).startsWith("+OK");
        turnBy("PT59.5S");
        assertThat(logInAndOut()).isEqualTo("-ERR [LOGIN-DELAY] Too early after the last login, come back in 1 s");
        turnBy("PT0.5S");
        assertThat(logInAndOut()).startsWith("+OK");
        turnBy("PT59S");
        assertThat(logInAndOut()).startsWith("-ERR [LOGIN-DELAY]");
    }

    @Test
    void isNotProlongedByALoginThatCameTooEarly() throws IOException {
        logInAndOut();
        turnBy("PT30S");
        assertThat(logInAndOut()).startsWith("-ERR [LOGIN-DELAY]");
        turnBy("PT30S");
        assertThat(logInAndOut()).startsWith("+OK");
    }

    @Test
    void isNoLongerThanItselfAfterTheClockWasTurnedBack() throws IOException {
        logInAndOut();
        turnBy("PT-24H");
        assertThat(logInAndOut()).isEqualTo("-ERR [LOGIN-DELAY] Too early after the last login, come back in 60 s");
        turnBy("PT60S");
        assertThat(logInAndOut()).startsWith("+OK");
    }

    @Test
    void isForgottenByAReset() throws IOException {
        logInAndOut();
        server.reset();
        assertThat(logInAndOut()).startsWith("+OK");
    }

    private void turnBy(String time) {
        now.updateAndGet(instant -> instant.plus(Duration.parse(time)));
    }

    private String logInAndOut() throws IOException {
        InetSocketAddress address =
                new InetSocketAddress(server.pop3().host(), server.pop3().port());
        try (Pop3Client client = new Pop3Client(address)) {
            String answer = client.login(USER, "secret");
            client.say("QUIT");
            return answer;
        }
    }
}
