package dev.restante.conversation;

import static dev.restante.conversation.Capability.verb;
import static dev.restante.conversation.Capability.verbs;

import java.util.List;

/** What commands of POP3 show of the capabilities. */
final class Pop3Capabilities {

    static final List<Capability> ALL = List.of(
            verb("STLS"),
            // without an argument, it only asks for the mechanisms
            Capability.of(
                    "SASL",
                    command -> command.verb().equals("AUTH")
                            && !command.arguments().isEmpty()),
            Capability.of("USER", verbs("USER", "PASS")),
            Capability.pipelining(),
            verb("UIDL"),
            verb("TOP"),
            verb("UTF8"),
            verb("LANG"));

    private Pop3Capabilities() {}
}
