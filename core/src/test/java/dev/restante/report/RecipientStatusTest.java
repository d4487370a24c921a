package dev.restante.report;

import static dev.restante.report.DeliveryAction.DELAYED;
import static dev.restante.report.DeliveryAction.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientStatusTest {

    private final RecipientStatus failed = RecipientStatus.of("jane@example.com", FAILED);

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "4.4.1", "5.1.10", "5.999.999"})
    void takesAStatus(String status) {
        assertThat(failed.because(status, "").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5.1", "5.1.1.1", "3.0.0", "550", "5.01.1", "5.1.1000", "5.1.1 "})
    void refusesWhatIsNoStatus(String status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> failed.because(status, ""))
                .withMessage("A status looks like 5.1.1 and begins with 2, 4 or 5 (RFC 3463): " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "550 ", "550 No", "550-No\r\n550 such user"})
    void takesADiagnostic(String diagnostic) {
        assertThat(failed.because("5.1.1", diagnostic).diagnostic()).isEqualTo(diagnostic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No such user", "550", "5.1.1 No", " 550 No"})
    void refusesWhatIsNoReply(String diagnostic) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> failed.because("5.1.1", diagnostic))
                .withMessage("A diagnostic is an SMTP reply such as 550 5.1.1 No such user: " + diagnostic);
    }

    @Test
    void refusesAServerBeyondAscii() {
        assertThatIllegalArgumentException().isThrownBy(() -> failed.saidBy("mx.exämple.com"));
    }

    @Test
    void refusesNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecipientStatus.of(" ", FAILED));
    }

    @Test
    void onlyWhatIsDelayedIsTriedAgain() {
        Instant end = Instant.EPOCH;

        assertThat(RecipientStatus.of("jane@example.com", DELAYED)
                        .retriedUntil(end)
                        .retryUntil())
                .isEqualTo(end);
        assertThatIllegalArgumentException().isThrownBy(() -> failed.retriedUntil(end));
    }
}
