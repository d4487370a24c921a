package dev.restante;

import dev.restante.net.Hidden;
import dev.restante.pop3.Pop3Capability;
import dev.restante.pop3.Pop3Commands;
import dev.restante.pop3.Pop3Dialect;
import dev.restante.sasl.Mechanisms;
import java.util.List;

/** The commands and capabilities that POP3 is handed: what is not listed here does not exist. */
final class Pop3Table {

    private Pop3Table() {}

    static Pop3Dialect dialect(Mechanisms mechanisms, Hidden hidden) {
        return new Pop3Dialect(
                Pop3Commands.all(),
                List.of(
                        Pop3Capability.always("PIPELINING"),
                        Pop3Capability.always("RESP-CODES"),
                        Pop3Capability.when(
                                "AUTH-RESP-CODE", session -> session.dialect().announces("RESP-CODES")),
                        Pop3Capability.of(
                                "LOGIN-DELAY", session -> session.settings().announceLoginDelay()),
                        Pop3Capability.of(
                                "EXPIRE", session -> session.settings().announceExpiry()),
                        Pop3Capability.always("IMPLEMENTATION Restante")),
                mechanisms,
                hidden);
    }
}
