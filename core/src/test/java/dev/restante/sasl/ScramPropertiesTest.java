package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.testing.ScramClient;
import java.security.GeneralSecurityException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A client that shares no code with the server gets in with the password, and with nothing else. */
class ScramPropertiesTest {

    private static final String HASH = "SHA-256";
    private static final Scram MECHANISM = Scram.bare(ScramHash.SHA_256, false);

    @Property(tries = 100)
    void the_password_lets_in(@ForAll("passwords") String password) throws Exception {
        SaslExchange exchange = start(password);
        ScramClient client = ScramClient.unbound(HASH, "jane@example.com", password);
        String serverFirst = Steps.challenge(exchange, client.first());
        assertThat(client.trusts(Steps.challenge(exchange, client.last(serverFirst))))
                .isTrue();
        assertThat(Steps.user(exchange, "")).isEqualTo("jane@example.com");
    }

    @Property(tries = 100)
    void no_other_password_does(@ForAll("passwords") String password, @ForAll("passwords") String other)
            throws Exception {
        Assume.that(!password.equals(other));
        SaslExchange exchange = start(password);
        assertFails(exchange, last(exchange, other).getBytes(UTF_8));
    }

    @Property(tries = 300)
    void no_octet_of_the_final_message_can_be_changed(
            @ForAll @IntRange(max = 1000) int position, @ForAll @IntRange(min = 1, max = 255) int change)
            throws Exception {
        SaslExchange exchange = start("secret");
        byte[] last = last(exchange, "secret").getBytes(ISO_8859_1);
        last[position % last.length] ^= (byte) change;
        assertFails(exchange, last);
    }

    private static SaslExchange start(String password) {
        return MECHANISM.start(SaslContext.withoutTls(KnownUsers.strict("jane@example.com", password)));
    }

    private static String last(SaslExchange exchange, String password) throws SaslException, GeneralSecurityException {
        ScramClient client = ScramClient.unbound(HASH, "jane@example.com", password);
        return client.last(Steps.challenge(exchange, client.first()));
    }

    private static void assertFails(SaslExchange exchange, byte[] last) {
        assertThatThrownBy(() -> exchange.next(last)).isInstanceOf(SaslException.class);
    }

    /** The client does not prepare passwords, so they are as SASLprep leaves them. */
    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.strings()
                .ascii()
                .withCharRange('\u00a1', '\u04ff')
                .withCharRange('\u4e00', '\u4fff')
                .ofMinLength(1)
                .ofMaxLength(80)
                .filter(text -> SaslPrep.prepare(text).filter(text::equals).isPresent());
    }
}
