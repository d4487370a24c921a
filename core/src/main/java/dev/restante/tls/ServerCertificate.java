package dev.restante.tls;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which certificate a listener shows: a good one, one that is wrong on purpose, or a user's own. Immutable.
 *
 * <p>Those that are wrong are wrong in one thing each, so a client that refuses them does so for that reason.
 *
 * <p>Jakarta Mail, with implicit TLS and a socket factory of the user's, tries a second time with the JVM's own trust
 * when a handshake fails, and shows the second failure. {@code mail.smtp.socketFactory.fallback=false} makes it show
 * the first, such as that the certificate has expired.
 */
public final class ServerCertificate {

    private final String description;
    private final Maker maker;

    private ServerCertificate(String description, Maker maker) {
        this.description = description;
        this.maker = maker;
    }

    private interface Maker {
        ServerIdentity make(IssuingAuthority authority, List<HostName> names);
    }

    /**
     * A good certificate: issued by the server's own authority for {@code localhost}, {@code 127.0.0.1}, {@code ::1}
     * and the names that the user adds.
     *
     * @return the choice
     */
    public static ServerCertificate generated() {
        return new ServerCertificate(
                "generated", (authority, names) -> authority.serverIdentity(names, Validity.leaf()));
    }

    /**
     * A certificate that was good until yesterday.
     *
     * @return the choice
     */
    public static ServerCertificate expired() {
        return new ServerCertificate("expired", (authority, names) -> authority.serverIdentity(names, Validity.past()));
    }

    /**
     * A certificate that will be good in a year.
     *
     * @return the choice
     */
    public static ServerCertificate notYetValid() {
        return new ServerCertificate(
                "not yet valid", (authority, names) -> authority.serverIdentity(names, Validity.future()));
    }

    /**
     * A certificate that is good, but for {@code wrong-host.invalid} only.
     *
     * @return the choice
     */
    public static ServerCertificate wrongHost() {
        return new ServerCertificate(
                "wrong host",
                (authority, names) ->
                        authority.serverIdentity(List.of(HostName.of("wrong-host.invalid")), Validity.leaf()));
    }

    /**
     * A certificate whose issuer nobody can know: an authority that was made for it alone.
     *
     * @return the choice
     */
    public static ServerCertificate unknownIssuer() {
        return new ServerCertificate(
                "unknown issuer",
                (authority, names) -> IssuingAuthority.create().serverIdentity(names, Validity.leaf()));
    }

    /**
     * A certificate that the server issued to itself.
     *
     * @return the choice
     */
    public static ServerCertificate selfSigned() {
        return new ServerCertificate(
                "self-signed", (authority, names) -> new ServerIdentity(CertificateProfile.selfSigned(names)));
    }

    /**
     * A user's own certificate, in PEM. The files are read at once.
     *
     * @param certificateChain a file with the server's certificate, and after it those of its issuers, if any
     * @param privateKey a file with the key of the certificate: RSA, EC or Ed25519, in PKCS#8 without a password
     *     ({@code -----BEGIN PRIVATE KEY-----}); may be the same file
     * @return the choice
     * @throws IllegalArgumentException if a file is missing or garbled, the key is in another format, or does not
     *     belong to the certificate; the message names the file and says what would be right
     */
    public static ServerCertificate pem(Path certificateChain, Path privateKey) {
        return own(certificateChain.toString(), PemIdentity.read(certificateChain, privateKey));
    }

    /**
     * A user's own certificate, in a key store. The file is read at once.
     *
     * @param file a PKCS#12 or JKS file with one private key and its certificates
     * @param password the password of the file and of the key in it; it is not kept
     * @return the choice
     * @throws IllegalArgumentException if the file is missing or garbled, the password wrong, or there is not exactly
     *     one key
     */
    public static ServerCertificate keyStore(Path file, char[] password) {
        return own(file.toString(), KeyStoreIdentity.read(file, password));
    }

    /**
     * A user's own certificate, in a key store. It is read at once.
     *
     * @param store a loaded store with one private key and its certificates
     * @param password the password of the key; it is not kept
     * @return the choice
     * @throws IllegalArgumentException if the password is wrong, or there is not exactly one key
     */
    public static ServerCertificate keyStore(KeyStore store, char[] password) {
        return own("key store", KeyStoreIdentity.read(store, password));
    }

    private static ServerCertificate own(String description, KeyMaterial material) {
        ServerIdentity identity = new ServerIdentity(material);
        return new ServerCertificate(description, (authority, names) -> identity);
    }

    /**
     * Says whether a name can be added to a certificate.
     *
     * @param name a host name in any script, perhaps with {@code *} as its first label, or an IP address
     * @throws IllegalArgumentException if it cannot; the message says what would be right
     */
    public static void checkName(String name) {
        HostName.of(name);
    }

    /**
     * Makes what the listener shows. A generated one gets a new key with each call, a user's own is always the same.
     *
     * @param authority the server's authority, which issues the certificate
     * @param addedNames more names for the certificate; a user's own has the names that it has
     * @return the certificate and its key
     * @throws IllegalArgumentException if a name is none, see {@link #checkName}
     */
    public ServerIdentity issue(IssuingAuthority authority, List<String> addedNames) {
        List<HostName> names = Stream.concat(
                        HostName.LOCAL.stream(), addedNames.stream().map(HostName::of))
                .distinct()
                .toList();
        return maker.make(authority, names);
    }

    @Override
    public String toString() {
        return "ServerCertificate[" + description + "]";
    }
}
