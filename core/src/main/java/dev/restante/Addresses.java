package dev.restante;

import dev.restante.decode.CanonicalAddress;

/** Which addresses are the same. */
final class Addresses {

    private Addresses() {}

    static boolean same(String one, String other) {
        return CanonicalAddress.of(one)
                .toString()
                .equalsIgnoreCase(CanonicalAddress.of(other).toString());
    }

    static boolean isIn(String domain, String address) {
        return CanonicalAddress.of(address).domain().equals(domain);
    }
}
