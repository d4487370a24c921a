package dev.restante.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.net.ChannelBindings;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EXTERNAL, with certificates from {@code openssl req -x509}, whose keys nobody has. */
class ExternalTest {

    private static final Credentials ANYBODY = new KnownUsers(Map.of(), false);

    private static X509Certificate certificate(String name) throws IOException, CertificateException {
        try (InputStream pem = ExternalTest.class.getResourceAsStream(name + ".pem")) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(Objects.requireNonNull(pem));
        }
    }

    private static SaslExchange exchange(String certificate, Credentials credentials) throws Exception {
        SaslContext context = Steps.overTls(credentials, ChannelBindings.NONE, certificate(certificate));
        assertThat(new External().isPossible(context)).isTrue();
        return new External().start(context);
    }

    @ParameterizedTest
    @CsvSource({
        "two-addresses, jane@example.com",
        "address-in-the-subject, jane@example.com",
        "common-name-only, jane",
    })
    void takesWhoTheCertificateNames(String certificate, String user) throws Exception {
        SaslExchange exchange = exchange(certificate, ANYBODY);
        assertThat(Steps.challenge(exchange)).isEmpty();
        assertThat(Steps.user(exchange, "")).isEqualTo(user);
    }

    @ParameterizedTest
    @CsvSource({
        "two-addresses, doe@example.com",
        "two-addresses, JANE@example.com",
        "two-addresses, Jane Doe",
        "address-in-the-subject, Jane Doe",
        "common-name-only, jane",
    })
    void takesAnyNameOfTheCertificate(String certificate, String user) throws Exception {
        assertThat(Steps.user(exchange(certificate, ANYBODY), user)).isEqualTo(user);
    }

    @Test
    void refusesNamesOfOthers() {
        assertThatThrownBy(() -> Steps.user(exchange("two-addresses", ANYBODY), "bob@example.com"))
                .isInstanceOf(SaslException.class)
                .hasMessage("The client certificate is not that of bob@example.com, but of jane@example.com,"
                        + " doe@example.com, Jane Doe");
    }

    @Test
    void refusesACertificateWithoutAName() {
        assertThatThrownBy(() -> Steps.user(exchange("no-name", ANYBODY), ""))
                .isInstanceOf(SaslException.class)
                .hasMessage("The client certificate has no address and no common name");
    }

    @Test
    void refusesWhoHasNoAccount() {
        assertThatThrownBy(() -> Steps.user(exchange("common-name-only", KnownUsers.strict("bob", "secret")), ""))
                .isInstanceOf(SaslException.class)
                .hasMessage("There is no account jane");
    }

    @Test
    void isThereForClientCertificatesOnly() {
        assertThat(new External().isPossible(SaslContext.withoutTls(ANYBODY))).isFalse();
        assertThat(new External().isPossible(Steps.overTls(ANYBODY, Map.of()))).isFalse();
    }
}
