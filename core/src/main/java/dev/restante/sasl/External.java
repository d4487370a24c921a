package dev.restante.sasl;

import dev.restante.mail.TlsDetails;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * EXTERNAL (RFC 4422 appendix A): the client is who its certificate names. That is the first address in
 * {@code subjectAltName}, or else {@code emailAddress} or CN of the subject. Needs a client certificate.
 */
public final class External implements SaslMechanism {

    @Override
    public String name() {
        return "EXTERNAL";
    }

    @Override
    public boolean isPossible(SaslContext context) {
        return context.tls().flatMap(TlsDetails::clientCertificate).isPresent();
    }

    @Override
    public boolean needsTls() {
        return true;
    }

    @Override
    public SaslExchange start(SaslContext context) {
        X509Certificate certificate =
                context.tls().flatMap(TlsDetails::clientCertificate).orElseThrow();
        return response -> next(CertificateNames.of(certificate), context.credentials(), response);
    }

    private static SaslExchange.Step next(List<String> names, Credentials credentials, byte @Nullable [] response)
            throws SaslException {
        if (response == null) {
            return new SaslExchange.Challenge(new byte[0]);
        }
        if (names.isEmpty()) {
            throw refused("The client certificate has no address and no common name");
        }
        String user = user(names, SaslText.utf8(response));
        credentials.password(user); // there is somebody of this name
        return new SaslExchange.Success(user);
    }

    private static String user(List<String> names, String authorizationId) throws SaslException {
        if (authorizationId.isEmpty()) {
            return names.get(0);
        }
        if (names.stream().noneMatch(authorizationId::equalsIgnoreCase)) {
            throw refused("The client certificate is not that of " + authorizationId + ", but of "
                    + String.join(", ", names));
        }
        return authorizationId;
    }

    private static SaslException refused(String why) {
        return new SaslException(SaslException.Reason.REFUSED, why);
    }
}
