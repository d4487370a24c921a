package dev.restante.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Who may do what with a mailbox (RFC 4314). Nobody but its owner can reach it, so what is said of others is only kept;
 * of the owner it holds. Safe for several threads.
 *
 * <p>The owner has what her own entry and that of {@link #ANYONE} give her, without what the negative ones take, which
 * begin with a dash; and always {@link #ALWAYS}.
 */
public final class AccessControl {

    /** Means everybody. */
    public static final String ANYONE = "anyone";

    /** What an owner can never lose: she could not get anything back. */
    public static final Rights ALWAYS = Rights.of(Right.LOOKUP, Right.ADMINISTER);

    private static final int MAX_ENTRIES = 100;

    private final Account account;
    private Map<String, Rights> entries; // replaced, never changed; guarded by the account's lock
    private Rights ofOwner = Rights.ALL; // guarded by the account's lock

    AccessControl(Account account) {
        this.account = account;
        this.entries = Map.of(account.name(), Rights.ALL);
    }

    /**
     * What the owner may do.
     *
     * @return her rights
     */
    public Rights ofOwner() {
        return account.locked(() -> ofOwner);
    }

    /**
     * All that was said.
     *
     * @return the rights by identifier, in the order in which they were first given
     */
    public Map<String, Rights> entries() {
        return account.locked(() -> entries);
    }

    /**
     * Changes an entry. One that has no rights is none.
     *
     * @param identifier whose; the owner goes by the name of the account
     * @param edit makes the new rights of the old
     * @throws MailboxException if there are too many entries
     */
    public void change(String identifier, UnaryOperator<Rights> edit) throws MailboxException {
        account.locked(() -> {
            Rights rights = edit.apply(entries.getOrDefault(identifier, Rights.NONE));
            put(identifier, identifier.equals(account.name()) ? rights.plus(ALWAYS) : rights);
            return null;
        });
    }

    /**
     * Removes an entry. It is no error if there was none.
     *
     * @param identifier whose
     */
    public void remove(String identifier) {
        account.locked(() -> {
            Map<String, Rights> rest = new LinkedHashMap<>(entries);
            rest.remove(identifier);
            replace(rest);
            return null;
        });
    }

    private void put(String identifier, Rights rights) throws MailboxException {
        Map<String, Rights> changed = new LinkedHashMap<>(entries);
        changed.put(identifier, rights);
        changed.values().removeIf(Rights.NONE::equals);
        if (changed.size() > MAX_ENTRIES) {
            throw new MailboxException(
                    MailboxException.Reason.LIMIT, "A mailbox has rights for at most " + MAX_ENTRIES + " identifiers");
        }
        replace(changed);
    }

    private void replace(Map<String, Rights> changed) {
        entries = Collections.unmodifiableMap(changed);
        ofOwner = granted("").minus(granted("-")).plus(ALWAYS);
    }

    private Rights granted(String prefix) {
        return entries.getOrDefault(prefix + account.name(), Rights.NONE)
                .plus(entries.getOrDefault(prefix + ANYONE, Rights.NONE));
    }

    /**
     * What is said at one moment.
     *
     * @param entries the rights by identifier
     * @param ofOwner what comes of them
     */
    record Grants(Map<String, Rights> entries, Rights ofOwner) {}

    // From here on, the caller holds the lock.

    Grants grants() {
        return new Grants(entries, ofOwner);
    }

    void restore(Grants grants) {
        entries = grants.entries();
        ofOwner = grants.ofOwner();
    }

    void copy(AccessControl other) {
        restore(other.grants());
    }

    void clear() {
        copy(new AccessControl(account));
    }
}
