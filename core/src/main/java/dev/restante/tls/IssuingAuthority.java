package dev.restante.tls;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The authority with its key, as only the server itself has it. The key is made with it, on the curve P-256, and never
 * leaves memory: whoever trusts it trusts this one object and nobody else.
 */
public final class IssuingAuthority implements CertificateAuthority {

    private final Issuer issuer;
    private final X509Certificate certificate;

    private IssuingAuthority(Issuer issuer, X509Certificate certificate) {
        this.issuer = issuer;
        this.certificate = certificate;
    }

    /**
     * Makes an authority with a name and a key of its own, which is valid for the next ten years.
     *
     * @return the authority
     */
    public static IssuingAuthority create() {
        Issuer issuer = Issuer.create("Restante test authority");
        return new IssuingAuthority(issuer, CertificateProfile.authority(issuer));
    }

    @Override
    public X509Certificate certificate() {
        return certificate;
    }

    @Override
    public ClientIdentity clientIdentity(String name) {
        return new ClientIdentity(CertificateProfile.client(issuer, new ClientName(name)), certificate);
    }

    ServerIdentity serverIdentity(List<HostName> names, Validity validity) {
        return new ServerIdentity(CertificateProfile.server(issuer, names, validity));
    }

    @Override
    public String toString() {
        return "CertificateAuthority[" + certificate.getSubjectX500Principal().getName() + "]";
    }
}
