package dev.restante.pop3;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What CAPA announces (RFC 2449 section 5): an optional command, or something about the server. */
public interface Pop3Capability {

    /**
     * Names the capability.
     *
     * @return its tag, in upper case
     */
    String tag();

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
        return when(line, session -> true);
    }

    /**
     * A capability that a session has at times.
     *
     * @param line the tag and its parameters
     * @param there whether a session has it
     * @return the capability
     */
    static Pop3Capability when(String line, Predicate<Pop3Session> there) {
        return of(line.split(" ", 2)[0], session -> there.test(session) ? Optional.of(line) : Optional.empty());
    }

    /**
     * A capability whose parameters depend on the session.
     *
     * @param tag the tag
     * @param line the tag and its parameters; empty if a session does not have the capability
     * @return the capability
     */
    static Pop3Capability of(String tag, Function<Pop3Session, Optional<String>> line) {
        return new Pop3Capability() {
            @Override
            public String tag() {
                return tag;
            }

            @Override
            public Optional<String> announce(Pop3Session session) {
                return line.apply(session);
            }
        };
    }
}
