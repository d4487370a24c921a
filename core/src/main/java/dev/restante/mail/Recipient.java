package dev.restante.mail;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /**
     * What the sender wants to be notified of (RFC 3461 section 4.1).
     *
     * @return the events of NOTIFY, none for {@code NEVER}; {@link Notification#FAILURE} where there is no NOTIFY, or
     *     none that can be read
     */
    public Set<Notification> notifications() {
        return value("NOTIFY").flatMap(Notification::parse).orElse(Notification.BY_DEFAULT);
    }

    /**
     * The recipient as the sender first named it (RFC 3461 section 4.2).
     *
     * @return the decoded ORCPT; empty where there is none, or none that can be read
     */
    public Optional<OriginalRecipient> originalRecipient() {
        return value("ORCPT").flatMap(OriginalRecipient::parse);
    }

    private Optional<String> value(String keyword) {
        return Optional.ofNullable(parameters.get(keyword));
    }

    @Override
    public String toString() {
        return address;
    }
}
