package dev.restante.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CramMd5Test {

    private static final String DIGEST = "b913a602c7eda7a495b4e6e7334d3890";

    private static SaslExchange exchange(Credentials credentials) throws SaslException {
        String challenge = "<1896.697170952@postoffice.reston.mci.net>";
        SaslExchange exchange = new CramMd5(() -> challenge).start(SaslContext.withoutTls(credentials));
        assertThat(Steps.challenge(exchange)).isEqualTo(challenge);
        return exchange;
    }

    /** RFC 2195 section 2. */
    @Test
    void takesTheExample() throws SaslException {
        SaslExchange exchange = exchange(KnownUsers.strict("tim", "tanstaaftanstaaf"));
        assertThat(Steps.user(exchange, "tim " + DIGEST)).isEqualTo("tim");
    }

    @Test
    void refusesTheDigestOfAnotherPassword() throws SaslException {
        SaslExchange exchange = exchange(KnownUsers.strict("tim", "tanstaaf"));
        assertThatThrownBy(() -> Steps.user(exchange, "tim " + DIGEST))
                .isInstanceOf(SaslException.class)
                .hasMessage("Wrong password for tim");
    }

    @Test
    void takesAnyDigestWhereAnyPasswordWillDo() throws SaslException {
        SaslExchange exchange = exchange(new KnownUsers(Map.of(), false));
        assertThat(Steps.user(exchange, "tim " + DIGEST)).isEqualTo("tim");
    }

    /** The digest was made with Python's hmac. */
    @Test
    void canDoWithAnEmptyPassword() throws SaslException {
        SaslExchange exchange = exchange(KnownUsers.strict("tim", ""));
        assertThat(Steps.user(exchange, "tim a00b54b824afa19ec2de0f73cb2a04c2")).isEqualTo("tim");
    }

    @Test
    void neverSendsAChallengeTwice() throws SaslException {
        CramMd5 mechanism = new CramMd5("mail.example.com");
        SaslContext context = SaslContext.withoutTls(KnownUsers.strict("tim", "x"));
        String one = Steps.challenge(mechanism.start(context));
        assertThat(one).matches("<\\d+\\.\\d+@mail\\.example\\.com>");
        assertThat(Steps.challenge(mechanism.start(context))).isNotEqualTo(one);
    }
}
