package dev.restante.authenticity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is signed verifies, and what was changed does not. */
class DkimSigningTest {

    private static final DnsZone ZONE = DnsZone.builder()
            .dkimKey("rsa", "example.com", Mails.RSA.getPublic())
            .dkimKey("ed", "example.com", Mails.ED25519.getPublic())
            .build();

    private static final DkimSigner SIMPLE = DkimSigner.of("ed", "Example.com", Mails.ED25519.getPrivate())
            .canonicalization(Canonicalization.SIMPLE, Canonicalization.SIMPLE);

    private static final DkimSigner RELAXED = DkimSigner.of("ed", "example.com", Mails.ED25519.getPrivate());

    static Stream<Arguments> signers() {
        return Stream.of(Arguments.of("rsa", Mails.RSA), Arguments.of("ed", Mails.ED25519))
                .flatMap(key -> Stream.of(Canonicalization.values())
                        .flatMap(header -> Stream.of(Canonicalization.values())
                                .map(body -> Arguments.of(key.get()[0], key.get()[1], header, body))));
    }

    @ParameterizedTest
    @MethodSource("signers")
    void whatIsSignedVerifies(String selector, KeyPair keys, Canonicalization header, Canonicalization body) {
        byte[] signed = DkimSigner.of(selector, "example.com", keys.getPrivate())
                .canonicalization(header, body)
                .signedAt(Mails.RECEIVED_AT)
                .expiresAt(Mails.RECEIVED_AT.plusSeconds(1))
                .sign(Mails.octets(Mails.MESSAGE));

        assertThat(check(signed)).singleElement().satisfies(result -> {
            assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASS);
            assertThat(result.domain()).isEqualTo("example.com");
            assertThat(result.selector()).isEqualTo(selector);
            assertThat(result.signedFields()).containsExactly("From", "To", "Subject", "Date", "From");
        });
    }

    /** Every octet of a mail that is signed with the simple canonicalisation counts, but for empty lines at its end. */
    @Test
    void anyChangedOctetIsFound() {
        byte[] signed = SIMPLE.fields("From", "To", "Subject", "Date").sign(Mails.octets(Mails.MESSAGE));
        int emptyLines = 4;
        for (int i = 0; i < signed.length - emptyLines; i++) {
            byte[] changed = signed.clone();
            changed[i] ^= 1;
            assertThat(check(changed))
                    .as("octet %d of\n%s", i, new String(changed, ISO_8859_1))
                    .noneMatch(AuthenticityResult::passed);
        }
    }

    @Test
    void relaxedToleratesOtherWhiteSpaceAndCase() {
        String signed = text(RELAXED.sign(Mails.octets(Mails.MESSAGE)));
        String changed = signed.replace("Subject: Your  order", "SUBJECT:Your\r\n\t order \t")
                .replace("Hello  Jane,", "Hello \t Jane, ")
                .replace("thank you.\t", "thank you.")
                .replace("\r\n\r\n\r\n", "\r\n")
                .replace("h=From:\r\n  To", "h=From:\r\n To");

        assertThat(check(octets(changed)))
                .singleElement()
                .satisfies(result ->
                        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASS));
    }

    @Test
    void simpleToleratesNoneOfThat() {
        String signed = text(SIMPLE.sign(Mails.octets(Mails.MESSAGE)));

        assertThat(check(octets(signed.replace("Subject: Your", "Subject:  Your"))))
                .noneMatch(AuthenticityResult::passed);
        assertThat(check(octets(signed.replace("Hello  Jane", "Hello Jane")))).noneMatch(AuthenticityResult::passed);
        assertThat(check(octets(signed + "\r\n\r\n"))).allMatch(AuthenticityResult::passed);
    }

    @Test
    void anotherFromIsFound() {
        String signed = text(RELAXED.sign(Mails.octets(Mails.MESSAGE)));

        assertThat(check(octets("From: evil@example.org\r\n" + signed))).noneMatch(AuthenticityResult::passed);
        assertThat(check(octets(signed.replace("To: jane", "From: evil@example.org\r\nTo: jane"))))
                .noneMatch(AuthenticityResult::passed);
    }

    @Test
    void fieldsThatAreNotSignedMayCome() {
        String signed = text(RELAXED.sign(Mails.octets(Mails.MESSAGE)));

        assertThat(check(octets("Received: by mx.example.net\r\n" + signed))).allMatch(AuthenticityResult::passed);
    }

    @Test
    void severalSignaturesStandBesideEachOther() {
        byte[] once = RELAXED.sign(Mails.octets(Mails.MESSAGE));
        byte[] twice =
                DkimSigner.of("rsa", "example.com", Mails.RSA.getPrivate()).sign(once);

        assertThat(check(twice)).extracting(DkimResult::selector).containsExactly("rsa", "ed");
        assertThat(check(twice)).allMatch(AuthenticityResult::passed);
    }

    @Test
    void randomMessagesVerify() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] message = octets("From: a@example.com\r\n\r\n" + noise(random));
            DkimSigner signer = i % 2 == 0 ? RELAXED : SIMPLE;
            assertThat(check(signer.sign(message))).as("message %d", i).allMatch(AuthenticityResult::passed);
        }
    }

    private static String noise(Random random) {
        var noise = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            noise.append(
                    List.of(" ", "\t", "\r\n", "\r", "\n", "a", ".", "\r\n\r\n").get(random.nextInt(8)));
        }
        return noise.toString();
    }

    @Test
    void theSignerTellsWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DkimSigner.of("s1", "localhost", Mails.RSA.getPrivate()))
                .withMessage("\"localhost\" is no domain name with a dot");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DkimSigner.of("s 1", "example.com", Mails.RSA.getPrivate()))
                .withMessage("\"s 1\" is no name of a selector, such as s1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DkimSigner.of("s1", "example.com", Mails.keys("EC", 256).getPrivate()))
                .withMessage("DKIM has keys of RSA and Ed25519, and this one is of EC");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RELAXED.fields("Subject"))
                .withMessage("A DKIM signature must sign From (RFC 6376 section 5.4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RELAXED.fields("From", "a:b"))
                .withMessage("\"a:b\" is no field name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RELAXED.sign(octets("To: a\r\n\r\n")))
                .withMessage("A message without a From field cannot be signed (RFC 6376 section 5.4)");
    }

    @Test
    void saysWhenItSigned() {
        byte[] signed = RELAXED.signedAt(Instant.ofEpochSecond(7))
                .expiresAt(Instant.ofEpochSecond(8))
                .sign(Mails.octets(Mails.MESSAGE));

        assertThat(text(signed)).contains("; t=7; x=8;");
    }

    private static List<DkimResult> check(byte[] message) {
        return Authenticity.check(Mails.from("shop@example.com", message), ZONE).dkim();
    }

    private static byte[] octets(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String text(byte[] octets) {
        return new String(octets, ISO_8859_1);
    }
}
