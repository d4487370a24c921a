package dev.restante;

import dev.restante.pop3.Pop3Capability;
import dev.restante.pop3.Pop3Commands;
import dev.restante.pop3.Pop3Dialect;
import dev.restante.settings.Hidden;
import java.util.List;

/** The commands and capabilities that POP3 is handed: what is not listed here does not exist. */
final class Pop3Table {

    private Pop3Table() {}

    static Pop3Dialect dialect(Hidden hidden) {
        return new Pop3Dialect(
                Pop3Commands.all(),
                List.of(
                        Pop3Capability.always("PIPELINING"),
                        Pop3Capability.always("RESP-CODES"),
                        Pop3Capability.always("AUTH-RESP-CODE"),
                        Pop3Capability.always("EXPIRE NEVER"),
                        Pop3Capability.always("IMPLEMENTATION Restante")),
                hidden);
    }
}
