package dev.restante.pop3;

import java.util.Optional;

/** What CAPA announces (RFC 2449 section 5): an optional command, or something about the server. */
@FunctionalInterface
public interface Pop3Capability {

    /**
     * What is announced to a client.
     *
     * @param session who asks
     * @return the tag and its parameters; empty if this session does not have the capability
     */
    Optional<String> announce(Pop3Session session);

    /**
     * A capability that every session has.
     *
     * @param line the tag and its parameters
     * @return the capability
     */
    static Pop3Capability always(String line) {
        return session -> Optional.of(line);
    }
}
