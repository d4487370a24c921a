package dev.restante.net;

import java.util.Optional;

/** What ties an authentication to the TLS connection that it runs over (RFC 5056, RFC 5929, RFC 9266). */
@FunctionalInterface
public interface ChannelBindings {

    /** A connection without TLS: there is nothing to bind to. */
    ChannelBindings NONE = type -> Optional.empty();

    /**
     * The data of one type of channel binding.
     *
     * @param type the unique prefix in the IANA registry, such as {@code tls-server-end-point}
     * @return the data; empty if this connection has none of the type
     */
    Optional<byte[]> data(String type);
}
