package dev.restante.store;

import dev.restante.decode.CanonicalAddress;
import dev.restante.sasl.SaslException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has an account, and which one an address or a login name means. Names are compared without regard to case and
 * quoting.
 *
 * <p>An account is named by a whole address, or by a bare local part, for which it receives at every domain; the whole
 * address goes first. Safe for several threads.
 */
final class Accounts {

    /** Of a name by which somebody logs in. An address has at most 320 (RFC 5321 section 4.5.3.1). */
    private static final int MAX_LENGTH = 1000;

    private final boolean strict;
    private final LongSupplier uidValidities;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Account> byName = new HashMap<>(); // guarded by lock
    private final Map<String, List<Account>> byLocalPart = new HashMap<>(); // guarded by lock
    private volatile boolean anyDeclared;
    private volatile Runnable listener = () -> {};

    Accounts(boolean strict, LongSupplier uidValidities, InstantSource clock) {
        this.strict = strict;
        this.uidValidities = uidValidities;
        this.clock = clock;
    }

    /** Hears of each change of an account or its mailboxes, under a lock. */
    void onChange(Runnable whenChanged) {
        listener = whenChanged;
    }

    void declare(String name, String password) {
        lock.lock();
        try {
            if (byName.containsKey(key(name))) {
                throw new IllegalArgumentException("Account " + name + " is declared twice");
            }
            add(name, password);
            anyDeclared = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Declares a name while others may use it already.
     *
     * @return whether that was new; with the same password it may be declared again
     */
    boolean declareAlso(String name, String password) {
        lock.lock();
        try {
            Account existing = byName.get(key(name));
            Account account = existing != null ? existing : add(name, null);
            if (!account.accepts(password)) {
                throw new IllegalArgumentException("Account " + name + " is declared already, with another password");
            }
            boolean isNew = !account.isDeclared();
            account.declare(password);
            anyDeclared = true;
            return isNew;
        } finally {
            lock.unlock();
        }
    }

    /** Takes declarations back. */
    void undeclare(Predicate<Account> which) {
        lock.lock();
        try {
            byName.values().stream().filter(which).forEach(Account::undeclare);
        } finally {
            lock.unlock();
        }
    }

    boolean anyDeclared() {
        return anyDeclared;
    }

    /** The account that receives for the address; empty if nobody does. */
    Optional<Account> find(String address) {
        lock.lock();
        try {
            return Optional.ofNullable(lookUp(address));
        } finally {
            lock.unlock();
        }
    }

    /** The account that receives for the address; it is made if nobody does. */
    Account findOrCreate(String address) {
        lock.lock();
        try {
            Account account = lookUp(address);
            return account != null ? account : add(address, null);
        } finally {
            lock.unlock();
        }
    }

    /** The account that a login name means; empty if nobody has it yet, and anybody may. */
    Optional<Account> forLogin(String user) throws SaslException {
        lock.lock();
        try {
            return Optional.ofNullable(lookUpLogin(user));
        } finally {
            lock.unlock();
        }
    }

    /** The same, but made if nobody has it, and kept over a reset until the session is closed. */
    Account openSession(String user) throws SaslException {
        lock.lock();
        try {
            Account found = lookUpLogin(user);
            Account account = found != null ? found : add(user, null);
            account.openSession();
            return account;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Account lookUpLogin(String user) throws SaslException {
        Account account = lookUp(user);
        if (account != null) {
            return account;
        }
        List<Account> sameLocalPart = user.contains("@") ? List.of() : byLocalPart.getOrDefault(key(user), List.of());
        if (sameLocalPart.size() > 1) {
            throw refused(sameLocalPart.stream()
                    .map(Account::name)
                    .sorted()
                    .collect(Collectors.joining(", ", user + " is ambiguous, log in as one of ", "")));
        }
        if (sameLocalPart.isEmpty() && (strict || user.isEmpty())) {
            throw refused("There is no account " + user);
        }
        if (sameLocalPart.isEmpty()) {
            requireName(user);
            return null;
        }
        return sameLocalPart.get(0);
    }

    /** The name of an account to be made will stand in replies to others too, so it brings no lines of its own. */
    private static void requireName(String user) throws SaslException {
        if (user.length() > MAX_LENGTH) {
            throw refused("A user's name has at most " + MAX_LENGTH + " characters");
        }
        if (user.chars().anyMatch(Character::isISOControl)) {
            throw refused("A user's name has no control characters");
        }
    }

    /** The accounts of a local part at any domain; one that is the bare local part itself is among them. */
    List<Account> withLocalPart(String localPart) {
        lock.lock();
        try {
            return List.copyOf(byLocalPart.getOrDefault(key(localPart), List.of()));
        } finally {
            lock.unlock();
        }
    }

    /** Empties accounts and forgets those of them that nobody declared and nobody is logged in to. */
    void reset(Predicate<Account> which) {
        lock.lock();
        try {
            List<Account> all = byName.values().stream().filter(which).toList();
            all.forEach(Account::clear);
            all.stream().filter(a -> !a.isDeclared() && !a.isInUse()).forEach(this::remove);
        } finally {
            lock.unlock();
        }
    }

    /** All accounts as they are now, by the keys of their names. */
    Map<String, AccountState> save() {
        lock.lock();
        try {
            Map<String, AccountState> states = new HashMap<>();
            byName.forEach((key, account) -> states.put(key, account.save()));
            return states;
        } finally {
            lock.unlock();
        }
    }

    /** Has those accounts as they were. Others are forgotten, and emptied if somebody is logged in to them. */
    void restore(Map<String, AccountState> states) {
        lock.lock();
        try {
            undeclare(account -> !states.containsKey(key(account.name())));
            reset(account -> !states.containsKey(key(account.name())));
            states.forEach((key, state) -> {
                if (!byName.containsKey(key)) {
                    add(state.account());
                }
                byName.get(key).restore(state);
            });
        } finally {
            lock.unlock();
        }
    }

    List<Account> all() {
        lock.lock();
        try {
            return List.copyOf(byName.values());
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Account lookUp(String address) {
        Account account = byName.get(key(address));
        return account != null ? account : byName.get(localPart(address));
    }

    private Account add(String name, @Nullable String password) {
        return add(new Account(name, password, uidValidities, clock, () -> listener.run()));
    }

    private Account add(Account account) {
        byName.put(key(account.name()), account);
        byLocalPart
                .computeIfAbsent(localPart(account.name()), k -> new ArrayList<>(1))
                .add(account);
        listener.run();
        return account;
    }

    private void remove(Account account) {
        byName.remove(key(account.name()));
        byLocalPart.computeIfPresent(localPart(account.name()), (k, same) -> {
            same.remove(account);
            return same.isEmpty() ? null : same;
        });
        listener.run();
    }

    private static SaslException refused(String why) {
        return new SaslException(SaslException.Reason.REFUSED, why);
    }

    /** What names have in common that mean the same. */
    static String key(String name) {
        return CanonicalAddress.of(name).toString().toLowerCase(Locale.ROOT);
    }

    private static String localPart(String address) {
        return CanonicalAddress.of(address).localPart().toLowerCase(Locale.ROOT);
    }
}
