package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.settings.TokenVerdict;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever a client says, a mechanism takes it or refuses it, and nothing else happens. */
class HostileResponsesTest {

    private static final SaslContext CONTEXT =
            Steps.overTls(new KnownUsers(Map.of("jane", "secret"), false), Map.of("tls-exporter", new byte[] {1}));

    private static final List<SaslMechanism> ALL = List.of(
            new Plain(),
            new Login(),
            new CramMd5("localhost"),
            Scram.bare(ScramHash.SHA_1, true),
            Scram.plus(ScramHash.SHA_256),
            new Xoauth2(null),
            new OauthBearer((user, token) -> TokenVerdict.expired()),
            new Anonymous());

    @Property
    void random_octets_throw_nothing_else(@ForAll @Size(max = 5) List<byte[]> responses) {
        ALL.forEach(mechanism -> converse(mechanism, responses));
    }

    @Property
    void soups_of_tokens_throw_nothing_else(@ForAll("soups") @Size(max = 4) List<byte[]> responses) {
        ALL.forEach(mechanism -> converse(mechanism, responses));
    }

    @Provide
    Arbitrary<List<byte[]>> soups() {
        return Arbitraries.of(
                        "n,,",
                        "y,,",
                        "p=tls-exporter,,",
                        "p=",
                        "a=",
                        "n=",
                        "r=",
                        "c=",
                        "m=",
                        "=2C",
                        "=3D",
                        "=",
                        ",",
                        "jane",
                        "user=",
                        "auth=Bearer ",
                        "secret",
                        "\1",
                        "\0",
                        " ",
                        "abc",
                        "biws",
                        "AAAA",
                        "\u00ff",
                        "00112233445566778899aabbccddeeff",
                        "n,,n=jane,r=abc",
                        "p=tls-exporter,,n=jane,r=abc")
                .list()
                .ofMaxSize(8)
                .map(tokens -> String.join("", tokens).getBytes(ISO_8859_1))
                .list();
    }

    private static void converse(SaslMechanism mechanism, List<byte[]> responses) {
        SaslExchange exchange = mechanism.start(CONTEXT);
        try {
            SaslExchange.Step step = exchange.next(null);
            for (int i = 0; i < responses.size() && step instanceof SaslExchange.Challenge; i++) {
                step = exchange.next(responses.get(i));
            }
        } catch (SaslException e) {
            return; // refused in words
        }
    }
}
