package dev.restante.sasl;

import dev.restante.settings.TokenCheck;
import dev.restante.settings.TokenVerdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** XOAUTH2, the mechanism of Google and Microsoft: {@code user=name ^A auth=Bearer token ^A ^A}. */
public final class Xoauth2 extends BearerMechanism {

    private static final String EXPECTED = "XOAUTH2 takes user=name ^A auth=Bearer token ^A ^A";
    private static final String GMAIL_SCOPE = "https://mail.google.com/";

    /**
     * Makes the mechanism.
     *
     * @param check checks tokens; null if a token is the password of its user
     */
    public Xoauth2(@Nullable TokenCheck check) {
        super(check);
    }

    @Override
    public String name() {
        return "XOAUTH2";
    }

    @Override
    public BearerRequest parse(String message) throws SaslException {
        String user = BearerRequest.value("user", Arrays.asList(message.split("\u0001")), EXPECTED);
        return BearerRequest.of(user, message, EXPECTED);
    }

    /** In the form of Gmail's refusals; here 401 says that a token has expired, and 400 is for any other. */
    @Override
    public String refusal(TokenVerdict verdict) {
        boolean expired = verdict.status() == TokenVerdict.Status.EXPIRED;
        Map<String, String> members = new LinkedHashMap<>();
        members.put("status", expired ? "401" : "400");
        members.put("schemes", expired ? "bearer" : "Bearer");
        members.put("scope", verdict.scope().isEmpty() ? GMAIL_SCOPE : verdict.scope());
        return BearerJson.of(members);
    }
}
