package dev.restante.mail;

import java.util.Map;
import java.util.Objects;

/**
 * One accepted RCPT TO.
 *
 * @param address the address as the client wrote it, without angle brackets and source route
 * @param parameters the ESMTP parameters of this recipient by upper-case keyword; an empty value where there was none
 */
public record Recipient(String address, Map<String, String> parameters) {

    /**
     * Makes a recipient.
     *
     * @param address the address as the client wrote it
     * @param parameters its ESMTP parameters by upper-case keyword
     */
    public Recipient {
        Objects.requireNonNull(address, "address");
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
        return address;
    }
}
