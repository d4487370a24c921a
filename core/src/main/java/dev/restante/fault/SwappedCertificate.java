package dev.restante.fault;

import dev.restante.fault.Moment.Event;
import dev.restante.tls.ServerCertificate;

/**
 * The server shows a bad certificate in this handshake.
 *
 * @param flaw what is wrong with it
 */
public record SwappedCertificate(Flaw flaw) implements Fault {

    /** What is wrong with a certificate. */
    public enum Flaw {
        /** It was good until yesterday. */
        EXPIRED("expired", ServerCertificate.expired()),
        /** It will be good in a year. */
        NOT_YET_VALID("notYetValid", ServerCertificate.notYetValid()),
        /** It is for another host. */
        WRONG_HOST("wrongHost", ServerCertificate.wrongHost()),
        /** Nobody can know its issuer. */
        UNKNOWN_ISSUER("unknownIssuer", ServerCertificate.unknownIssuer()),
        /** The server issued it to itself. */
        SELF_SIGNED("selfSigned", ServerCertificate.selfSigned());

        private final String key;
        private final ServerCertificate certificate;

        Flaw(String key, ServerCertificate certificate) {
            this.key = key;
            this.certificate = certificate;
        }

        /**
         * The word that JSON has for it.
         *
         * @return in lower camel case
         */
        public String key() {
            return key;
        }

        /**
         * A certificate that has this flaw.
         *
         * @return the choice, always the same
         */
        public ServerCertificate certificate() {
            return certificate;
        }
    }

    @Override
    public String objection(Moment moment) {
        return moment.event() == Event.TLS ? "" : "a certificate is shown only in a TLS handshake";
    }

    @Override
    public String toString() {
        return "certificate " + flaw.key;
    }
}
