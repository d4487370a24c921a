package dev.restante.tls;

import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** What stands in the certificates of authorities, servers and clients. */
final class CertificateProfile {

    private CertificateProfile() {}

    static X509Certificate authority(Issuer issuer) {
        PublicKey key = issuer.keys().getPublic();
        return issuer.issue(
                issuer.name(),
                key,
                Validity.authority(),
                List.of(
                        Extension.authority(),
                        Extension.keyUsage(Extension.KEY_CERT_SIGN, Extension.CRL_SIGN),
                        Extension.subjectKeyIdentifier(key)));
    }

    /** A certificate for these names, of which the first is its common name. */
    static KeyMaterial server(Issuer issuer, List<HostName> names, Validity validity) {
        byte[] subject = DistinguishedName.of(names.get(0).ascii());
        return server(issuer, subject, Issuer.generateKeys(), names, validity);
    }

    static KeyMaterial selfSigned(List<HostName> names) {
        Issuer itself = Issuer.create("Restante self-signed");
        return server(itself, itself.name(), itself.keys(), names, Validity.leaf());
    }

    private static KeyMaterial server(
            Issuer issuer, byte[] subject, KeyPair keys, List<HostName> names, Validity validity) {
        List<byte[]> generalNames = names.stream().map(HostName::generalName).toList();
        List<byte[]> extensions = leafExtensions(issuer, keys.getPublic(), Extension.SERVER_AUTH, generalNames);
        X509Certificate certificate = issuer.issue(subject, keys.getPublic(), validity, extensions);
        return new KeyMaterial(keys.getPrivate(), List.of(certificate));
    }

    static KeyMaterial client(Issuer issuer, ClientName client) {
        KeyPair keys = Issuer.generateKeys();
        List<byte[]> extensions =
                leafExtensions(issuer, keys.getPublic(), Extension.CLIENT_AUTH, client.generalNames());
        X509Certificate certificate =
                issuer.issue(client.distinguishedName(), keys.getPublic(), Validity.leaf(), extensions);
        return new KeyMaterial(keys.getPrivate(), List.of(certificate));
    }

    private static List<byte[]> leafExtensions(
            Issuer issuer, PublicKey key, String purpose, List<byte[]> generalNames) {
        List<byte[]> extensions = new ArrayList<>(List.of(
                Extension.noAuthority(),
                Extension.keyUsage(Extension.DIGITAL_SIGNATURE),
                Extension.extendedKeyUsage(purpose),
                Extension.subjectKeyIdentifier(key),
                Extension.authorityKeyIdentifier(issuer.keys().getPublic())));
        if (!generalNames.isEmpty()) {
            extensions.add(Extension.subjectAlternativeName(generalNames));
        }
        return extensions;
    }
}
