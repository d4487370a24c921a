package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenLedgerTest {

    private final TokenLedger ledger = new TokenLedger();

    @Test
    void remembersTheLastOfVeryMany() {
        for (int number = 0; number <= TokenLedger.MAX; number++) {
            ledger.accept("jane", "token " + number);
        }
        ledger.expire("jane");

        assertThat(ledger.save()).hasSize(TokenLedger.MAX);
        assertThat(ledger.hasExpired("jane", "token 0")).isFalse();
        assertThat(ledger.hasExpired("jane", "token 1")).isTrue();
        assertThat(ledger.hasExpired("jane", "token " + TokenLedger.MAX)).isTrue();
    }

    @Test
    void keepsNoToken() {
        ledger.accept("jane", "secret");

        assertThat(ledger.save().toString()).contains("jane").doesNotContain("secret");
    }

    @Test
    void whatHasExpiredIsNotRevivedByAnotherLogin() {
        ledger.accept("jane", "token");
        ledger.expire("jane");
        ledger.accept("jane", "token");

        assertThat(ledger.hasExpired("jane", "token")).isTrue();
        assertThat(ledger.hasExpired("bob", "token")).isFalse();
    }
}
