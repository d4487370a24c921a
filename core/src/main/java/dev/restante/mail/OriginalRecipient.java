package dev.restante.mail;

import dev.restante.decode.Xtext;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recipient as the sender first named it: ORCPT (RFC 3461 section 4.2).
 *
 * @param type the type of the address as the client wrote it, such as {@code rfc822} or {@code utf-8}
 * @param address the decoded address; of any form that its type has
 */
public record OriginalRecipient(String type, String address) {

    /** {@code addr-type ";" xtext}, the type an atom. */
    private static final Pattern VALUE =
            Pattern.compile("(?<type>[A-Za-z0-9!#$%&'*+/?^_`{|}~-]+);(?<address>.+)", Pattern.DOTALL);

    /**
     * Makes an original recipient.
     *
     * @param type the type of the address
     * @param address the decoded address
     */
    public OriginalRecipient {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(address, "address");
    }

    /**
     * Reads the value of ORCPT. The address is xtext, or where the type is {@code utf-8} one of the forms of RFC 6533
     * section 3.
     *
     * @param value such as {@code rfc822;jane+2Bshop@example.com}
     * @return type and decoded address; empty if this is no such value
     */
    public static Optional<OriginalRecipient> parse(String value) {
        Matcher matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String type = matcher.group("type");
        String encoded = matcher.group("address");
        Optional<String> address =
                type.equalsIgnoreCase("utf-8") ? Xtext.decodeUnitext(encoded) : Xtext.decode(encoded);
        return address.map(decoded -> new OriginalRecipient(type, decoded));
    }

    /** Shows type and decoded address. */
    @Override
    public String toString() {
        return type + ";" + address;
    }
}
