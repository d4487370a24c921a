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
        EXPIRED(ServerCertificate.expired()),
        /** It will be good in a year. */
        NOT_YET_VALID(ServerCertificate.notYetValid()),
        /** It is for another host. */
        WRONG_HOST(ServerCertificate.wrongHost()),
        /** Nobody can know its issuer. */
        UNKNOWN_ISSUER(ServerCertificate.unknownIssuer()),
        /** The server issued it to itself. */
        SELF_SIGNED(ServerCertificate.selfSigned());

        private final ServerCertificate certificate;

        Flaw(ServerCertificate certificate) {
            this.certificate = certificate;
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
        return "certificate " + flaw;
    }
}
