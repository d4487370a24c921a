package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.testing.ScramClient;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SCRAM: the examples of the RFCs, and what a server must refuse. */
class ScramTest {

    private static final Credentials USER = KnownUsers.strict("user", "pencil");
    private static final byte[] END_POINT = {1, 2, 3, (byte) 0xff};
    private static final byte[] EXPORTED = {4, 5, 6};
    private static final SaslContext BOUND =
            Steps.overTls(USER, Map.of("tls-server-end-point", END_POINT, "tls-exporter", EXPORTED));

    private static SaslExchange exchange(ScramHash hash, String nonce, String salt) {
        ScramSource source =
                new ScramSource(() -> nonce, user -> Base64.getDecoder().decode(salt));
        return new Scram(hash, false, false, source).start(SaslContext.withoutTls(USER));
    }

    /** RFC 5802 section 5. */
    @Test
    void speaksLikeTheExampleWithSha1() throws SaslException {
        SaslExchange exchange = exchange(ScramHash.SHA_1, "3rfcNHYJY1ZVvWVs7j", "QSXCR+Q6sek8bf92");
        assertThat(Steps.challenge(exchange)).isEmpty();
        assertThat(Steps.challenge(exchange, "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"))
                .isEqualTo("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096");
        assertThat(Steps.challenge(
                        exchange, "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="))
                .isEqualTo("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
        assertThat(Steps.user(exchange, "")).isEqualTo("user");
    }

    /** The spare bits of its last character are zero. */
    @ParameterizedTest
    @ValueSource(strings = {"t=", "u=", "v=", "s"})
    void takesAProofInOneFormOnly(String end) throws SaslException {
        SaslExchange exchange = exchange(ScramHash.SHA_1, "3rfcNHYJY1ZVvWVs7j", "QSXCR+Q6sek8bf92");
        Steps.challenge(exchange, "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
        assertRefused(
                exchange,
                "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4T" + end,
                "(e=invalid-encoding)");
    }

    /** RFC 7677 section 3. */
    @Test
    void speaksLikeTheExampleWithSha256() throws SaslException {
        String nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
        SaslExchange exchange =
                exchange(ScramHash.SHA_256, "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0", "W22ZaJ0SNY7soEsUEjb6gQ==");
        assertThat(Steps.challenge(exchange, "n,,n=user,r=rOprNGfwEbeRWgbNEkqO"))
                .isEqualTo("r=" + nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
        assertThat(Steps.challenge(exchange, "c=biws,r=" + nonce + ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="))
                .isEqualTo("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
        assertThat(Steps.user(exchange, "")).isEqualTo("user");
    }

    @ParameterizedTest
    @CsvSource({
        "SHA_1, SHA-1, tls-server-end-point",
        "SHA_256, SHA-256, tls-server-end-point",
        "SHA_256, SHA-256, tls-exporter"
    })
    void bindsToTheChannel(ScramHash hash, String digest, String type) throws Exception {
        byte[] data = type.equals("tls-exporter") ? EXPORTED : END_POINT;
        ScramClient client = new ScramClient(digest, "p=" + type + ",a=user,", data, "user", "abc", "pencil");
        SaslExchange exchange = Scram.plus(hash).start(BOUND);

        String serverFirst = Steps.challenge(exchange, client.first());
        assertThat(client.trusts(Steps.challenge(exchange, client.last(serverFirst))))
                .isTrue();
        assertThat(Steps.user(exchange, "")).isEqualTo("user");
    }

    @Test
    void refusesTheBindingOfAnotherChannel() throws Exception {
        ScramClient client = new ScramClient("SHA-256", "p=tls-exporter,,", END_POINT, "user", "abc", "pencil");
        SaslExchange exchange = Scram.plus(ScramHash.SHA_256).start(BOUND);
        String last = client.last(Steps.challenge(exchange, client.first()));
        assertRefused(exchange, last, "(e=channel-bindings-dont-match)");
    }

    @Test
    void refusesTypesOfChannelBindingThatItDoesNotKnow() {
        SaslExchange exchange = Scram.plus(ScramHash.SHA_256).start(BOUND);
        assertRefused(exchange, "p=tls-unique,,n=user,r=abc", "(e=unsupported-channel-binding-type)");
    }

    @Test
    void refusesATypeOfChannelBindingThatTheConnectionDoesNotHave() {
        SaslContext context = Steps.overTls(USER, Map.of("tls-server-end-point", END_POINT));
        SaslExchange exchange = Scram.plus(ScramHash.SHA_256).start(context);
        assertRefused(exchange, "p=tls-exporter,,n=user,r=abc", "(e=unsupported-channel-binding-type)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n,,n=user,r=abc", "y,,n=user,r=abc"})
    void refusesToDoWithoutChannelBindingInPlus(String first) {
        assertRefused(Scram.plus(ScramHash.SHA_1).start(BOUND), first, "(e=channel-binding-not-supported)");
    }

    /** RFC 5802 section 6: then somebody has taken -PLUS from the list. */
    @Test
    void refusesAClientThatDidNotSeePlusThoughItWasOffered() {
        assertRefused(
                Scram.bare(ScramHash.SHA_1, true).start(BOUND),
                "y,,n=user,r=abc",
                "(e=server-does-support-channel-binding)");
    }

    @Test
    void takesAClientThatDidNotSeePlusWhereItIsNotOffered() throws SaslException {
        SaslContext withoutTls = SaslContext.withoutTls(USER);
        for (SaslExchange exchange : List.of(
                Scram.bare(ScramHash.SHA_1, false).start(BOUND),
                Scram.bare(ScramHash.SHA_1, true).start(withoutTls))) {
            assertThat(Steps.challenge(exchange, "y,,n=user,r=abc")).startsWith("r=abc");
        }
        assertThat(Steps.challenge(Scram.bare(ScramHash.SHA_1, true).start(BOUND), "n,,n=user,r=abc"))
                .startsWith("r=abc");
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        ScramClient client = ScramClient.unbound("SHA-1", "user", "pen");
        SaslExchange exchange = Scram.bare(ScramHash.SHA_1, false).start(SaslContext.withoutTls(USER));
        String last = client.last(Steps.challenge(exchange, client.first()));
        assertRefused(exchange, last, "Wrong password for user (e=invalid-proof)");
    }

    @Test
    void refusesAnAnswerToItsLastMessage() throws Exception {
        ScramClient client = ScramClient.unbound("SHA-1", "user", "pencil");
        SaslExchange exchange = Scram.bare(ScramHash.SHA_1, false).start(SaslContext.withoutTls(USER));
        Steps.challenge(exchange, client.last(Steps.challenge(exchange, client.first())));
        assertRefused(exchange, "thank you", "is an empty one (e=other-error)");
    }

    /** Extensions that are not mandatory are signed, and else ignored (RFC 5802 section 5.1). */
    @Test
    void ignoresExtensionsThatItDoesNotKnow() throws Exception {
        SaslExchange exchange = Scram.bare(ScramHash.SHA_1, false).start(SaslContext.withoutTls(USER));
        assertThat(Steps.challenge(exchange, "n,,n=user,r=abc,x=1,y=2=3")).startsWith("r=abc");
        assertRefused(exchange, "c=biws,r=abc,m=1,p=AAAA", "(e=extensions-not-supported)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n,,n=user,r=abc,", "n,,n=user,r=abc,x", "n,,n=user,r=abc,xy=1", "n,,n=user,r="})
    void refusesWhatIsNoAttribute(String first) {
        SaslExchange exchange = Scram.bare(ScramHash.SHA_1, false).start(SaslContext.withoutTls(USER));
        assertRefused(exchange, first, "(e=invalid-encoding)");
    }

    @Test
    void tellsTheSameSaltEachTimeAndAnotherNonce() throws SaslException {
        Scram mechanism = Scram.bare(ScramHash.SHA_256, false);
        SaslContext context = SaslContext.withoutTls(USER);
        String one = Steps.challenge(mechanism.start(context), "n,,n=user,r=abc");
        String other = Steps.challenge(mechanism.start(context), "n,,n=user,r=abc");
        SaslContext another = SaslContext.withoutTls(KnownUsers.strict("jane", "pencil"));
        String janes = Steps.challenge(mechanism.start(another), "n,,n=jane,r=abc");
        assertThat(attribute('s', one)).isEqualTo(attribute('s', other)).isNotEqualTo(attribute('s', janes));
        assertThat(attribute('r', one)).isNotEqualTo(attribute('r', other)).hasSizeGreaterThan(20);
    }

    private static String attribute(char name, String message) {
        return message.replaceAll(".*\\b" + name + "=([^,]+).*", "$1");
    }

    @Test
    void preparesNameAndPassword() throws SaslException, GeneralSecurityException {
        Credentials credentials = KnownUsers.strict("IX", "a\u0308\u00a0b");
        ScramClient client = ScramClient.unbound("SHA-256", "\u2168", "\u00e4 b");
        SaslExchange exchange = Scram.bare(ScramHash.SHA_256, false).start(SaslContext.withoutTls(credentials));
        String serverFirst = Steps.challenge(exchange, client.first());
        assertThat(client.trusts(Steps.challenge(exchange, client.last(serverFirst))))
                .isTrue();
        assertThat(Steps.user(exchange, "")).isEqualTo("IX");
    }

    @Test
    void canDoWithAnEmptyPassword() {
        assertThat(new ScramKeys(ScramHash.SHA_1, "", new byte[16]).signature("x"))
                .hasSize(20);
        assertThat(new ScramKeys(ScramHash.SHA_256, "", new byte[16]).signature("x"))
                .hasSize(32);
    }

    @Test
    void isThereWhereItCanWork() {
        SaslContext nobody = SaslContext.withoutTls(new KnownUsers(Map.of(), false));
        SaslContext unbound = Steps.overTls(USER, Map.of("tls-unique", END_POINT));
        Scram bare = Scram.bare(ScramHash.SHA_1, true);
        Scram plus = Scram.plus(ScramHash.SHA_1);
        assertThat(List.of(bare.isPossible(nobody), bare.isPossible(unbound), bare.isPossible(BOUND)))
                .containsExactly(false, true, true);
        assertThat(List.of(plus.isPossible(nobody), plus.isPossible(unbound), plus.isPossible(BOUND)))
                .containsExactly(false, false, true);
    }

    private static void assertRefused(SaslExchange exchange, String response, String words) {
        assertThatThrownBy(() -> exchange.next(response.getBytes(UTF_8)))
                .isInstanceOf(SaslException.class)
                .hasMessageEndingWith(words);
    }
}
