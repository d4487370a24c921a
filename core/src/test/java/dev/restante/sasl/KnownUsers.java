package dev.restante.sasl;

import java.util.Map;
import java.util.Optional;

/** Credentials of a few; who is not among them does not exist, or takes any password. */
record KnownUsers(Map<String, String> passwords, boolean strict) implements Credentials {

    static KnownUsers strict(String user, String password) {
        return new KnownUsers(Map.of(user, password), true);
    }

    @Override
    public void check(String user, String password) throws SaslException {
        if (password(user).filter(known -> !known.equals(password)).isPresent()) {
            throw new SaslException(SaslException.Reason.REFUSED, "Wrong password for " + user);
        }
    }

    @Override
    public Optional<String> password(String user) throws SaslException {
        if (strict && !passwords.containsKey(user)) {
            throw new SaslException(SaslException.Reason.REFUSED, "There is no account " + user);
        }
        return Optional.ofNullable(passwords.get(user));
    }

    @Override
    public boolean hasExpired(String user, String token) {
        return false;
    }

    @Override
    public void noteAccepted(String user, String token) {
        // none ever expires
    }

    @Override
    public boolean knowsPasswords() {
        return !passwords.isEmpty();
    }
}
