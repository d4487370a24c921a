package dev.restante.sasl;

import java.util.List;

/**
 * SCRAM (RFC 5802, RFC 7677): both sides prove that they know the password, and neither says it. Its variant -PLUS also
 * proves that they speak over the same TLS connection, by {@code tls-server-end-point} (RFC 5929) or
 * {@code tls-exporter} (RFC 9266). Needs accounts whose password is known.
 */
public final class Scram implements SaslMechanism {

    private static final List<String> BINDING_TYPES = List.of("tls-server-end-point", "tls-exporter");

    private final ScramHash hash;
    private final boolean plus;
    private final boolean plusOffered;
    private final ScramSource source;

    Scram(ScramHash hash, boolean plus, boolean plusOffered, ScramSource source) {
        this.hash = hash;
        this.plus = plus;
        this.plusOffered = plusOffered;
        this.source = source;
    }

    /**
     * The mechanism without channel binding.
     *
     * @param hash the hash function
     * @param plusOffered whether the server offers -PLUS too, wherever it can: a client that could do channel binding
     *     but was not offered it has then been deceived (RFC 5802 section 6)
     * @return the mechanism
     */
    public static Scram bare(ScramHash hash, boolean plusOffered) {
        return new Scram(hash, false, plusOffered, ScramSource.random());
    }

    /**
     * The mechanism with channel binding.
     *
     * @param hash the hash function
     * @return the mechanism
     */
    public static Scram plus(ScramHash hash) {
        return new Scram(hash, true, true, ScramSource.random());
    }

    @Override
    public String name() {
        return hash.mechanism() + (plus ? "-PLUS" : "");
    }

    @Override
    public boolean isPossible(SaslContext context) {
        return context.credentials().knowsPasswords() && (!plus || canBind(context));
    }

    @Override
    public boolean needsTls() {
        return plus;
    }

    private static boolean canBind(SaslContext context) {
        return BINDING_TYPES.stream()
                .anyMatch(type -> context.channelBindings().data(type).isPresent());
    }

    @Override
    public SaslExchange start(SaslContext context) {
        return new ScramExchange(this, context);
    }

    ScramHash hash() {
        return hash;
    }

    ScramSource source() {
        return source;
    }

    /**
     * The data of the channel binding that a client has chosen.
     *
     * @param header what the client said about it
     * @param context the session
     * @return the data; no octets if there is no channel binding
     * @throws SaslException if the choice is not allowed (RFC 5802 section 6)
     */
    byte[] binding(Gs2Header header, SaslContext context) throws SaslException {
        if (plus != (header.flag() == 'p')) {
            throw ScramError.CHANNEL_BINDING_NOT_SUPPORTED.because(
                    plus ? name() + " takes p=, for it is bound to the channel" : name() + " takes n or y, not p=");
        }
        if (header.flag() == 'y' && plusOffered && canBind(context)) {
            throw ScramError.SERVER_DOES_SUPPORT_CHANNEL_BINDING.because(
                    "This server offers " + name() + "-PLUS, so somebody has hidden it from a client that says y");
        }
        return plus ? data(header.bindingType(), context) : new byte[0];
    }

    private static byte[] data(String type, SaslContext context) throws SaslException {
        if (!BINDING_TYPES.contains(type)) {
            throw ScramError.UNSUPPORTED_CHANNEL_BINDING_TYPE.because(
                    "Types of channel binding are " + String.join(" and ", BINDING_TYPES));
        }
        return context.channelBindings()
                .data(type)
                .orElseThrow(() -> ScramError.UNSUPPORTED_CHANNEL_BINDING_TYPE.because(
                        "This connection has no channel binding of the type " + type));
    }
}
