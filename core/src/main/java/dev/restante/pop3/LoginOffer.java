package dev.restante.pop3;

import dev.restante.sasl.Mechanisms;
import dev.restante.sasl.SaslContext;
import dev.restante.sasl.SaslMechanism;

/**
 * By what a session can log in as it stands, and what a client is told that tries something else.
 *
 * @param mechanisms what the server offers
 * @param context the session
 */
record LoginOffer(Mechanisms mechanisms, SaslContext context) {

    /** The SASL mechanisms, such as {@code PLAIN LOGIN}. */
    String names() {
        return mechanisms.names(context);
    }

    boolean isEmpty() {
        return names().isEmpty();
    }

    boolean takesPasswords() {
        return mechanisms.takesPasswords(context);
    }

    SaslMechanism mechanism(String name) throws Pop3Exception {
        return mechanisms.find(name, context).orElseThrow(() -> notOffered(name));
    }

    private Pop3Exception notOffered(String name) {
        return new Pop3Exception(mechanisms.needsTls(name, context) ? needsTls(name) : inWords());
    }

    void requireAny() throws Pop3Exception {
        if (isEmpty()) {
            throw new Pop3Exception(inWords());
        }
    }

    void requirePasswords(String verb) throws Pop3Exception {
        if (takesPasswords()) {
            return;
        }
        throw new Pop3Exception(
                mechanisms.passwordsNeedTls(context) ? needsTls(verb) : "Passwords are not taken here. " + inWords());
    }

    private static String needsTls(String what) {
        return what + " needs TLS: send STLS first";
    }

    private String inWords() {
        return mechanisms.inWords(context);
    }
}
