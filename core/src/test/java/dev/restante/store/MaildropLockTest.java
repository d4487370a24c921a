package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MaildropLockTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MaildropLock lock = new MaildropLock();

    @Test
    void letsTheFirstLoginPassAndTheNextOneOnlyAfterTheDelay() {
        assertThat(lock.logIn(NOON, MINUTE)).isZero();
        assertThat(lock.logIn(NOON.plusSeconds(20), MINUTE)).isEqualTo(Duration.ofSeconds(40));
        assertThat(lock.logIn(NOON.plusSeconds(60), MINUTE)).isZero();
    }

    @Test
    void makesNobodyWaitForLongerThanTheDelayWhereTheClockWasTurnedBack() {
        lock.logIn(NOON, MINUTE);

        assertThat(lock.logIn(NOON.minus(Duration.ofDays(1)), MINUTE)).isEqualTo(MINUTE);
    }

    @Test
    void isFreeAgainWhenItIsGivenBack() {
        assertThat(lock.take(Duration.ZERO)).isTrue();
        assertThat(lock.take(Duration.ZERO)).isFalse();
        lock.giveBack();
        assertThat(lock.take(Duration.ZERO)).isTrue();
    }
}
