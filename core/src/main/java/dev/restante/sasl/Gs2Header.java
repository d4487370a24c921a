package dev.restante.sasl;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What SCRAM and OAUTHBEARER begin with (RFC 5801 section 4, RFC 5802 section 7): {@code gs2-cbind-flag "," [ "a="
 * saslname ] ","}.
 *
 * @param text the header as it was sent, up to and with its second comma
 * @param flag {@code n}, {@code y} or {@code p}: what the client knows of channel binding
 * @param bindingType the type of channel binding behind {@code p=}; else empty
 * @param authorizationId whom the client wants to act for; empty if that is not said
 */
record Gs2Header(String text, char flag, String bindingType, String authorizationId) {

    /** What is wrong where there is no header. */
    static final String EXPECTED =
            "The message begins with n,, or y,, or p=type,, and between the commas there may be a=name, in which a"
                    + " comma is =2C and an equals sign =3D (RFC 5801 section 4)";

    private static final Pattern SYNTAX =
            Pattern.compile("(?:[ny]|p=(?<type>[A-Za-z0-9.-]+)),(?:a=(?<authzid>[^,\\x00]+))?,");

    private static final Pattern ESCAPE = Pattern.compile("=(?:2C|3D)");

    /**
     * Reads the header that a message begins with.
     *
     * @param message the whole message
     * @return the header; empty if the message begins with something else
     */
    static Optional<Gs2Header> of(String message) {
        Matcher matcher = SYNTAX.matcher(message);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String type = orEmpty(matcher.group("type"));
        return saslName(orEmpty(matcher.group("authzid")))
                .map(authorizationId -> new Gs2Header(matcher.group(), message.charAt(0), type, authorizationId));
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    /**
     * Decodes a {@code saslname} (RFC 5802 section 5.1).
     *
     * @param encoded as it was sent
     * @return the name; empty if anything but {@code 2C} and {@code 3D} follows an equals sign
     */
    static Optional<String> saslName(String encoded) {
        return ESCAPE.matcher(encoded).replaceAll("").contains("=")
                ? Optional.empty()
                : Optional.of(encoded.replace("=2C", ",").replace("=3D", "="));
    }

    /** What of the message follows the header. */
    String rest(String message) {
        return message.substring(text.length());
    }
}
