package dev.restante.sasl;

/**
 * Why SCRAM fails: {@code server-error-value} (RFC 5802 section 7).
 *
 * <p>It is told among the words of the protocol's own refusal, not in a server-final-message {@code e=…}, which RFC
 * 5802 section 5.1 leaves to the server.
 */
enum ScramError {
    INVALID_ENCODING("invalid-encoding", SaslException.Reason.MALFORMED),
    INVALID_USERNAME_ENCODING("invalid-username-encoding", SaslException.Reason.MALFORMED),
    EXTENSIONS_NOT_SUPPORTED("extensions-not-supported", SaslException.Reason.MALFORMED),
    NO_RESOURCES("no-resources", SaslException.Reason.MALFORMED),
    CHANNEL_BINDING_NOT_SUPPORTED("channel-binding-not-supported", SaslException.Reason.REFUSED),
    UNSUPPORTED_CHANNEL_BINDING_TYPE("unsupported-channel-binding-type", SaslException.Reason.REFUSED),
    SERVER_DOES_SUPPORT_CHANNEL_BINDING("server-does-support-channel-binding", SaslException.Reason.REFUSED),
    CHANNEL_BINDINGS_DONT_MATCH("channel-bindings-dont-match", SaslException.Reason.REFUSED),
    INVALID_PROOF("invalid-proof", SaslException.Reason.REFUSED),
    OTHER_ERROR("other-error", SaslException.Reason.REFUSED);

    private final String value;
    private final SaslException.Reason reason;

    ScramError(String value, SaslException.Reason reason) {
        this.value = value;
        this.reason = reason;
    }

    SaslException because(String words) {
        return new SaslException(reason, words + " (e=" + value + ")");
    }
}
