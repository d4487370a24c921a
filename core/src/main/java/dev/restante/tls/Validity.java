package dev.restante.tls;

import java.time.Duration;
import java.time.Instant;

/** From when until when a certificate is valid: by the real clock, since real clients look at theirs. */
record Validity(Instant notBefore, Instant notAfter) {

    /** A leaf: a day of grace for clocks that differ, and less than the 825 days that Apple's clients put up with. */
    static Validity leaf() {
        return ofDays(-1, 800);
    }

    /** An authority: encloses whatever it issues, the expired too. */
    static Validity authority() {
        return ofDays(-365, 3650);
    }

    static Validity past() {
        return ofDays(-90, -1);
    }

    static Validity future() {
        return ofDays(365, 730);
    }

    private static Validity ofDays(int from, int to) {
        Instant now = Instant.now();
        return new Validity(now.plus(Duration.ofDays(from)), now.plus(Duration.ofDays(to)));
    }

    byte[] encoded() {
        return Der.sequence(Der.time(notBefore), Der.time(notAfter));
    }
}
