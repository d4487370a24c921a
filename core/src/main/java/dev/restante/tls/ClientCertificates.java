package dev.restante.tls;

import javax.net.ssl.SSLParameters;

/** What a server wants to know of its clients in the TLS handshake. */
public enum ClientCertificates {

    /** The client is not asked for a certificate. */
    IGNORED,

    /** The client is asked and may have none. One that the server does not trust still ends the handshake. */
    REQUESTED,

    /** A client without a certificate that the server trusts does not get through the handshake. */
    REQUIRED;

    /**
     * Sets this policy.
     *
     * @param parameters those of a server's socket or engine
     */
    public void applyTo(SSLParameters parameters) {
        parameters.setWantClientAuth(this == REQUESTED);
        if (this == REQUIRED) {
            parameters.setNeedClientAuth(true);
        }
    }
}
