package dev.restante.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Which bearer tokens were accepted for whom, and which of them have expired since. It keeps digests, no tokens, and of
 * very many those that were accepted last. Safe for several threads.
 */
final class TokenLedger {

    static final int MAX = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Accepted, Boolean> expired = new LinkedHashMap<>(); // guarded by lock; oldest first

    /**
     * A token that was accepted.
     *
     * @param owner the key of whose name it was
     * @param digest its SHA-256
     */
    record Accepted(String owner, String digest) {

        static Accepted of(String owner, String token) {
            return new Accepted(owner, HexFormat.of().formatHex(sha256().digest(token.getBytes(UTF_8))));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }

    void accept(String owner, String token) {
        Accepted accepted = Accepted.of(owner, token);
        lock.lock();
        try {
            if (expired.putIfAbsent(accepted, false) == null && expired.size() > MAX) {
                expired.remove(expired.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    boolean hasExpired(String owner, String token) {
        Accepted accepted = Accepted.of(owner, token);
        lock.lock();
        try {
            return expired.getOrDefault(accepted, false);
        } finally {
            lock.unlock();
        }
    }

    /** All that were accepted for somebody so far. */
    void expire(String owner) {
        lock.lock();
        try {
            expired.replaceAll((accepted, before) -> before || accepted.owner().equals(owner));
        } finally {
            lock.unlock();
        }
    }

    void forget(Predicate<String> owner) {
        lock.lock();
        try {
            expired.keySet().removeIf(accepted -> owner.test(accepted.owner()));
        } finally {
            lock.unlock();
        }
    }

    Map<Accepted, Boolean> save() {
        lock.lock();
        try {
            return new LinkedHashMap<>(expired);
        } finally {
            lock.unlock();
        }
    }

    void restore(Map<Accepted, Boolean> saved) {
        lock.lock();
        try {
            expired.clear();
            expired.putAll(saved);
        } finally {
            lock.unlock();
        }
    }
}
