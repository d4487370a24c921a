package dev.restante.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** What the tests of certificates share. */
final class Certificates {

    private Certificates() {}

    /** Lets the JDK validate a certificate at some time (RFC 5280 section 6). */
    static void validate(X509Certificate certificate, X509Certificate authority, Instant when)
            throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(when));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
    }

    /** The alternative names with their kinds, in their order. */
    static List<List<?>> names(X509Certificate certificate) throws CertificateParsingException {
        return List.copyOf(certificate.getSubjectAlternativeNames());
    }

    /** A key of some algorithm, with a certificate as a user would bring it. */
    static KeyMaterial own(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("RSA")) {
            generator.initialize(1024); // a larger one can take seconds on a busy machine
        }
        return own(generator.generateKeyPair());
    }

    private static KeyMaterial own(KeyPair keys) {
        Issuer issuer = Issuer.create("A user's authority");
        List<byte[]> names = List.of(HostName.of("mail.example.test").generalName());
        X509Certificate certificate = issuer.issue(
                DistinguishedName.of("mail.example.test"),
                keys.getPublic(),
                Validity.leaf(),
                List.of(Extension.subjectAlternativeName(names)));
        return new KeyMaterial(keys.getPrivate(), List.of(certificate, CertificateProfile.authority(issuer)));
    }
}
