package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.List;
import java.util.Optional;

/**
 * REQUIRETLS (RFC 8689): the parameter of MAIL by which a message must go over TLS all the way. Announced only over TLS
 * (section 2).
 *
 * <p>RFC 8689 gives no reply to a client that uses it without: here it is 530 5.7.10, encryption needed, which says
 * more than that the parameter is unknown.
 */
public final class RequireTls implements SmtpExtension {

    @Override
    public String keyword() {
        return "REQUIRETLS";
    }

    @Override
    public Optional<String> announce(SmtpSession session) {
        return session.connection().tls().map(tls -> keyword());
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(new Parameter("REQUIRETLS", RequireTls::check));
    }

    private static void check(SmtpSession session, String value) throws SmtpException {
        if (!value.isEmpty()) {
            throw new SmtpException(501, "5.5.4", "REQUIRETLS takes no value");
        }
        if (session.connection().tls().isEmpty()) {
            throw new SmtpException(530, "5.7.10", "REQUIRETLS needs a connection with TLS (RFC 8689 section 2)");
        }
    }
}
