package dev.restante.tls;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a user's own certificate and key. All that is wrong with them is told by the name of the file. */
final class PemIdentity {

    private static final List<String> KEY_ALGORITHMS = List.of("EC", "RSA", "EdDSA");

    private PemIdentity() {}

    static KeyMaterial read(Path certificateChain, Path privateKey) {
        List<X509Certificate> chain = readChain(certificateChain);
        KeyMaterial material = new KeyMaterial(readKey(privateKey), chain);
        if (!material.belongsTogether()) {
            throw new IllegalArgumentException("The key in " + privateKey + " does not belong to the "
                    + (chain.size() == 1 ? "" : "first ") + "certificate in " + certificateChain + ", which is for "
                    + material + ". The server's own certificate has to come first, its issuers after it");
        }
        return material;
    }

    private static List<X509Certificate> readChain(Path file) {
        List<Pem.Block> blocks = Pem.read(file);
        List<X509Certificate> chain = blocks.stream()
                .filter(block -> block.label().equals(Pem.CERTIFICATE))
                .map(PemIdentity::certificate)
                .toList();
        if (chain.isEmpty()) {
            throw missing(file, Pem.CERTIFICATE, blocks);
        }
        return chain;
    }

    private static X509Certificate certificate(Pem.Block block) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.decoded()));
        } catch (CertificateException e) {
            throw new IllegalArgumentException(
                    block.file() + ": a certificate in it is no X.509 certificate: " + e.getMessage(), e);
        }
    }

    private static PrivateKey readKey(Path file) {
        List<Pem.Block> blocks = Pem.read(file);
        Pem.Block block = blocks.stream()
                .filter(candidate -> candidate.label().endsWith(Pem.PRIVATE_KEY))
                .findFirst()
                .orElseThrow(() -> missing(file, Pem.PRIVATE_KEY, blocks));
        if (!block.label().equals(Pem.PRIVATE_KEY)) {
            throw new IllegalArgumentException(file + " has its key as " + block.label()
                    + ", but it is needed in PKCS#8 without a password. This converts it:"
                    + " openssl pkcs8 -topk8 -nocrypt -in " + file + " -out " + file + ".pk8");
        }
        return privateKey(block);
    }

    /** The JDK's factories read keys of their own algorithm only. */
    private static PrivateKey privateKey(Pem.Block block) {
        PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(block.decoded());
        for (String algorithm : KEY_ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                continue;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java runtime knows no keys of the kind " + algorithm, e);
            }
        }
        throw new IllegalArgumentException(
                block.file() + ": its key is garbled, or of another kind than RSA, EC and Ed25519");
    }

    private static IllegalArgumentException missing(Path file, String label, List<Pem.Block> found) {
        String instead = found.isEmpty()
                ? "nothing in PEM"
                : found.stream().map(Pem.Block::label).distinct().collect(Collectors.joining(", "));
        return new IllegalArgumentException(file + " has no -----BEGIN " + label + "----- but " + instead);
    }
}
