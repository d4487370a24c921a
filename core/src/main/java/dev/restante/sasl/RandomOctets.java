package dev.restante.sasl;

import java.security.SecureRandom;

/** Chance that nobody can foresee. Its source is seeded when it is first used, not when a server starts. */
final class RandomOctets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomOctets() {}

    static byte[] of(int count) {
        byte[] octets = new byte[count];
        RANDOM.nextBytes(octets);
        return octets;
    }
}
