package dev.restante.sasl;

import dev.restante.settings.TokenCheck;
import dev.restante.settings.TokenVerdict;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OAUTHBEARER (RFC 7628): {@code n,a=name, ^A auth=Bearer token ^A ^A}. The user must be named: RFC 7628 section 3.1
 * allows a server to ask for that, and no token says it here.
 */
public final class OauthBearer extends BearerMechanism {

    private static final String EXPECTED =
            "OAUTHBEARER takes n,a=name, ^A auth=Bearer token ^A ^A (RFC 7628 section 3.1)";

    /**
     * Makes the mechanism.
     *
     * @param check checks tokens; null if a token is the password of its user
     */
    public OauthBearer(@Nullable TokenCheck check) {
        super(check);
    }

    @Override
    public String name() {
        return "OAUTHBEARER";
    }

    @Override
    public BearerRequest parse(String message) throws SaslException {
        Gs2Header header = Gs2Header.of(message).orElseThrow(() -> BearerRequest.malformed(Gs2Header.EXPECTED));
        if (header.flag() == 'p') {
            throw BearerRequest.malformed("OAUTHBEARER has no channel binding: the message begins with n,a=name,");
        }
        return BearerRequest.of(header.authorizationId(), header.rest(message), EXPECTED);
    }

    /** RFC 7628 section 3.2.2; to RFC 6750 section 3.1, a token that has expired is one that is not valid. */
    @Override
    public String refusal(TokenVerdict verdict) {
        boolean scope = verdict.status() == TokenVerdict.Status.INSUFFICIENT_SCOPE;
        Map<String, String> members = new LinkedHashMap<>();
        members.put("status", scope ? "insufficient_scope" : "invalid_token");
        if (!verdict.scope().isEmpty()) {
            members.put("scope", verdict.scope());
        }
        return BearerJson.of(members);
    }
}
