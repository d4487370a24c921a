package dev.restante.fault;

import dev.restante.tls.ServerCertificate;

/** What is wrong with a certificate that a {@link FaultRule} lets the server show. */
public enum CertificateFlaw {

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

    CertificateFlaw(String key, ServerCertificate certificate) {
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
