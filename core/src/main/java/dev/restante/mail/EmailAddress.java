package dev.restante.mail;

import java.util.Objects;

/**
 * An address as a header field shows it to people (RFC 5322 section 3.4).
 *
 * @param name the display name, decoded; empty if there is none
 * @param address the address itself, such as {@code jane@example.com}
 */
public record EmailAddress(String name, String address) {

    /**
     * Makes an address.
     *
     * @param name the display name, decoded; empty if there is none
     * @param address the address itself
     */
    public EmailAddress {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
    }

    /**
     * Shows the address as people write it.
     *
     * @return {@code Jane Doe <jane@example.com>}, or the bare address if there is no name
     */
    @Override
    public String toString() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
