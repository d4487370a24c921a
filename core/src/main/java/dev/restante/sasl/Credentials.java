package dev.restante.sasl;

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
}
