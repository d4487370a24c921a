package dev.restante.sasl;

import java.util.Optional;

/** Knows who may log in. */
public interface Credentials {

    /**
     * Checks a password.
     *
     * @param user the name as the client gave it
     * @param password the password as the client gave it
     * @throws SaslException if they do not belong together; its message says why
     */
    void check(String user, String password) throws SaslException;

    /**
     * Looks up a password, for mechanisms in which the client proves that it knows it without saying it.
     *
     * @param user the name as the client gave it
     * @return the password; empty if the user has an account, or may have one, that takes any
     * @throws SaslException if there is no such user; its message says why
     */
    Optional<String> password(String user) throws SaslException;

    /**
     * Tells whether there is anybody whose password is known.
     *
     * @return whether {@link #password} can have a result
     */
    boolean knowsPasswords();

    /**
     * Tells whether a bearer token was accepted once, and has expired since.
     *
     * @param user the name as the client gave it
     * @param token the token as the client gave it
     * @return whether it is to be refused as expired, whoever would accept it
     * @throws SaslException if there is no such user; its message says why
     */
    boolean hasExpired(String user, String token) throws SaslException;

    /**
     * Takes notice that a bearer token was accepted.
     *
     * @param user the name as the client gave it
     * @param token the token as the client gave it
     * @throws SaslException if there is no such user; its message says why
     */
    void noteAccepted(String user, String token) throws SaslException;
}
