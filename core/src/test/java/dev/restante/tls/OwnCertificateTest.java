package dev.restante.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates and keys that users bring, and what they may get wrong. */
class OwnCertificateTest {

    private static final char[] PASSWORD = "secret".toCharArray();

    private final IssuingAuthority authority = IssuingAuthority.create();

    @TempDir
    private Path folder;

    private Path chain;
    private Path key;

    @BeforeEach
    void nameTheFiles() {
        chain = folder.resolve("server.pem");
        key = folder.resolve("server.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void showsCertificateAndKeyFromPem(String algorithm) throws GeneralSecurityException, IOException {
        KeyMaterial own = Certificates.own(algorithm);
        write(own);
        assertIsShown(ServerCertificate.pem(chain, key), own);
    }

    @Test
    void readsBothFromOneFileWithCommentsAndWindowsLineEnds() throws GeneralSecurityException, IOException {
        KeyMaterial own = Certificates.own("EC");
        String text =
                "\ufeffBag Attributes\n  friendlyName: mail\n" + pem(own.key()) + "subject=CN = x\n" + pem(own.chain());
        Files.writeString(chain, text.replace("\n", "\r\n"));
        assertIsShown(ServerCertificate.pem(chain, chain), own);
    }

    @Test
    void isTheSameForEveryServer() throws GeneralSecurityException, IOException {
        write(Certificates.own("EC"));
        ServerCertificate choice = ServerCertificate.pem(chain, key);
        assertThat(choice.issue(authority, List.of("added.example.test")).certificate())
                .isEqualTo(choice.issue(IssuingAuthority.create(), List.of()).certificate());
        assertThat(choice).hasToString("ServerCertificate[" + chain + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
    void saysHowToConvertAKeyInAnotherFormat(String label) throws GeneralSecurityException, IOException {
        write(Certificates.own("EC"));
        Files.writeString(
                key,
                "-----BEGIN EC PARAMETERS-----\nBggq\n-----END EC PARAMETERS-----\n-----BEGIN " + label
                        + "-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END " + label
                        + "-----\n");
        assertRefused()
                .withMessageContaining(key + " has its key as " + label)
                .withMessageContaining("PKCS#8")
                .withMessageContaining("openssl pkcs8 -topk8 -nocrypt -in " + key + " -out " + key + ".pk8");
    }

    @Test
    void saysWhichFileIsMissing() throws GeneralSecurityException, IOException {
        assertRefused().withMessage("There is no file " + chain);
        write(Certificates.own("EC"));
        Files.delete(key);
        assertRefused().withMessage("There is no file " + key);
    }

    @Test
    void saysWhichFileIsAFolder() throws IOException {
        Files.createDirectory(chain);
        assertRefused().withMessageContaining(chain + " cannot be read");
    }

    @Test
    void saysWhatAFileHasInstead() throws GeneralSecurityException, IOException {
        KeyMaterial own = Certificates.own("EC");
        write(own);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.pem(key, chain))
                .withMessage(key + " has no -----BEGIN CERTIFICATE----- but PRIVATE KEY");
        Files.write(chain, own.certificate().getEncoded());
        assertRefused().withMessage(chain + " has no -----BEGIN CERTIFICATE----- but nothing in PEM");
        write(own);
        Files.write(key, new byte[0]);
        assertRefused().withMessage(key + " has no -----BEGIN PRIVATE KEY----- but nothing in PEM");
    }

    @ParameterizedTest
    @CsvSource({"AAA!, garbled", "AAAA, no X.509 certificate", "'', no X.509 certificate"})
    void saysWhichCertificateIsGarbled(String base64, String words) throws IOException {
        Files.writeString(chain, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        assertRefused().withMessageContaining(chain.toString()).withMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"AAA!, garbled", "AAAA, 'RSA, EC and Ed25519'"})
    void saysWhichKeyIsGarbled(String base64, String words) throws GeneralSecurityException, IOException {
        write(Certificates.own("EC"));
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
        assertRefused().withMessageContaining(key.toString()).withMessageContaining(words);
    }

    @Test
    void saysWhichFileIsCutOff() throws GeneralSecurityException, IOException {
        write(Certificates.own("EC"));
        Files.writeString(chain, Files.readString(chain).lines().limit(5).collect(Collectors.joining("\n")));
        assertRefused().withMessage(chain + ": the CERTIFICATE does not end; is the file complete?");
    }

    @Test
    void readsNoFileOfMoreThanAMebibyte() throws IOException {
        Files.write(chain, new byte[1024 * 1024 + 1]);
        assertRefused().withMessageContaining(chain + " is too large");
    }

    @ParameterizedTest
    @CsvSource({"EC, EC", "RSA, RSA", "Ed25519, Ed25519", "RSA, EC", "EC, RSA", "EC, Ed25519", "EC, DSA"})
    void refusesAKeyOfAnotherCertificate(String ofCertificate, String ofKey)
            throws GeneralSecurityException, IOException {
        write(Certificates.own(ofCertificate));
        Files.writeString(key, pem(Certificates.own(ofKey).key()));
        assertRefused().withMessageContaining(key.toString());
    }

    @Test
    void saysThatTheServersCertificateComesFirst() throws GeneralSecurityException, IOException {
        KeyMaterial own = Certificates.own("EC");
        write(own);
        Files.writeString(chain, pem(List.of(own.chain().get(1), own.chain().get(0))));
        assertRefused()
                .withMessageContaining("The key in " + key + " does not belong to the first certificate in " + chain)
                .withMessageContaining("CN=A user's authority")
                .withMessageContaining("has to come first");
    }

    @ParameterizedTest
    @CsvSource({"PKCS12, RSA", "PKCS12, EC", "PKCS12, Ed25519", "JKS, RSA"})
    void showsCertificateAndKeyFromAKeyStore(String type, String algorithm)
            throws GeneralSecurityException, IOException {
        KeyMaterial own = Certificates.own(algorithm);
        KeyStore store = store(type, "mail", own);
        store.setCertificateEntry("somebody", authority.certificate());
        Path file = written(store);
        assertIsShown(ServerCertificate.keyStore(file, PASSWORD), own);
        assertIsShown(ServerCertificate.keyStore(store, PASSWORD), own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void saysThatAPasswordIsWrong(String type) throws GeneralSecurityException, IOException {
        KeyStore store = store(type, "mail", Certificates.own("EC"));
        Path file = written(store);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.keyStore(file, "wrong".toCharArray()))
                .withMessage(file + ": the password is wrong");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.keyStore(store, "wrong".toCharArray()))
                .withMessage("The key store: the password does not open the key");
    }

    @Test
    void wantsOneKeyInAKeyStore() throws GeneralSecurityException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.keyStore(authority.trustStore(), PASSWORD))
                .withMessage("The key store needs to have one private key, but has none");
        KeyStore two = store("PKCS12", "imap", Certificates.own("EC"));
        add(two, "smtp", Certificates.own("RSA"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.keyStore(two, PASSWORD))
                .withMessageContaining("but has imap, smtp");
    }

    @Test
    void saysThatAFileIsNoKeyStore() throws IOException {
        Path file = folder.resolve("mail.p12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.keyStore(file, PASSWORD))
                .withMessage("There is no file " + file);
        for (byte[] content :
                List.of(new byte[0], new byte[] {1, 2, 3}, authority.pem().getBytes(UTF_8))) {
            Files.write(file, content);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ServerCertificate.keyStore(file, PASSWORD))
                    .withMessageStartingWith(file + " cannot be read as a PKCS#12 or JKS key store");
        }
    }

    private ThrowableAssertAlternative<IllegalArgumentException> assertRefused() {
        return assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.pem(chain, key));
    }

    private void assertIsShown(ServerCertificate choice, KeyMaterial own) throws SSLException {
        ServerIdentity identity = choice.issue(authority, List.of());
        assertThat(identity.chain()).isEqualTo(own.chain());
        SSLSession session = Handshake.of(
                        Trust.sslContext(own.chain().get(1)), "mail.example.test", identity.serverContext(List.of()))
                .run();
        assertThat(session.getLocalCertificates()).isEqualTo(own.chain().toArray(Certificate[]::new));
    }

    private void write(KeyMaterial own) throws IOException {
        Files.writeString(chain, pem(own.chain()));
        Files.writeString(key, pem(own.key()));
    }

    private static String pem(PrivateKey key) {
        return Pem.write(Pem.PRIVATE_KEY, key.getEncoded());
    }

    private static String pem(List<X509Certificate> chain) {
        return chain.stream().map(Pem::certificate).collect(Collectors.joining());
    }

    private Path written(KeyStore store) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return Files.write(folder.resolve("mail.store"), out.toByteArray());
    }

    private static KeyStore store(String type, String alias, KeyMaterial own) throws GeneralSecurityException {
        KeyStore store = JdkCrypto.call(() -> {
            KeyStore empty = KeyStore.getInstance(type);
            empty.load(null, null);
            return empty;
        });
        add(store, alias, own);
        return store;
    }

    private static void add(KeyStore store, String alias, KeyMaterial own) throws GeneralSecurityException {
        store.setKeyEntry(alias, own.key(), PASSWORD, own.chain().toArray(Certificate[]::new));
    }
}
