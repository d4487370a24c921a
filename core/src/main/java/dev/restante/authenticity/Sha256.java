package dev.restante.authenticity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash that DKIM still has (RFC 8301). */
final class Sha256 {

    static final int SIZE = 32;

    private Sha256() {}

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
