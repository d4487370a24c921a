package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mail.TlsDetails;
import dev.restante.net.ChannelBindings;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says things to an exchange, and to the contexts of one. */
final class Steps {

    private Steps() {}

    /** What the server answers to a text, which must be a challenge. */
    static String challenge(SaslExchange exchange, String response) throws SaslException {
        return text(exchange.next(response.getBytes(UTF_8)));
    }

    /** What the server says to a client without an initial response. */
    static String challenge(SaslExchange exchange) throws SaslException {
        return text(exchange.next(null));
    }

    private static String text(SaslExchange.Step step) {
        return new String(((SaslExchange.Challenge) step).octets(), UTF_8);
    }

    /** Who is logged in by a last response. */
    static String user(SaslExchange exchange, String response) throws SaslException {
        return ((SaslExchange.Success) exchange.next(response.getBytes(UTF_8))).user();
    }

    static SaslContext overTls(Credentials credentials, Map<String, byte[]> bindings) {
        return overTls(credentials, type -> Optional.ofNullable(bindings.get(type)), null);
    }

    static SaslContext overTls(
            Credentials credentials, ChannelBindings bindings, @Nullable X509Certificate clientCertificate) {
        TlsDetails details = new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", null, clientCertificate);
        return SaslContext.withoutTls(credentials).over(details, bindings);
    }
}
