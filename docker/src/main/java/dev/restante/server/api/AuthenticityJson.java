package dev.restante.server.api;

import dev.restante.authenticity.UnverifiedSignature;
import dev.restante.mail.ReceivedMail;
import java.util.List;
import java.util.Map;

/**
 * What can be said of whether a mail is from whom it says, without the DNS. What its own Authentication-Results fields
 * say is no evidence: the sender may have written them.
 */
final class AuthenticityJson {

    private AuthenticityJson() {}

    static Map<String, Object> of(ReceivedMail mail) {
        List<Map<String, Object>> signatures = UnverifiedSignature.in(mail).stream()
                .map(AuthenticityJson::signature)
                .toList();
        return new Fields().with("dkim", signatures).map();
    }

    private static Map<String, Object> signature(UnverifiedSignature signature) {
        return new Fields()
                .with("domain", signature.domain())
                .with("selector", signature.selector())
                .with("algorithm", signature.algorithm())
                .always("bodyIntact", signature.bodyIntact())
                .with("problem", signature.problem())
                .with("tags", signature.tags())
                .map();
    }
}
