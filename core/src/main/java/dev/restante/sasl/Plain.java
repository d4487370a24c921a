package dev.restante.sasl;

/** PLAIN (RFC 4616): {@code [authzid] NUL authcid NUL passwd}. */
public final class Plain implements SaslMechanism {

    @Override
    public String name() {
        return "PLAIN";
    }

    @Override
    public SaslExchange start(SaslContext context) {
        return response -> {
            if (response == null) {
                return new SaslExchange.Challenge(new byte[0]);
            }
            String[] parts = SaslText.utf8(response).split("\0", -1);
            if (parts.length != 3 || parts[1].isEmpty()) {
                throw new SaslException(
                        SaslException.Reason.MALFORMED,
                        "PLAIN takes [authorization-id] NUL user NUL password (RFC 4616)");
            }
            context.credentials().check(parts[1], parts[2]);
            requireSame(parts[0], parts[1]);
            return new SaslExchange.Success(parts[1]);
        };
    }

    /** Nobody may act for somebody else, and who asks for that must not be logged in as somebody else either. */
    private static void requireSame(String authorizationId, String user) throws SaslException {
        if (!authorizationId.isEmpty() && !authorizationId.equalsIgnoreCase(user)) {
            throw new SaslException(SaslException.Reason.REFUSED, user + " may not act for " + authorizationId);
        }
    }
}
