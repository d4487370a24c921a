package dev.restante;

import dev.restante.imap.ImapDialect;
import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The commands and extensions that IMAP is handed. */
final class ImapTable {

    private ImapTable() {}

    /**
     * The table.
     *
     * @param maxMessageSize how many octets APPEND takes
     * @param options what the user has chosen, of which later changes do not count
     * @param mechanisms how one can authenticate
     * @param hidden what is left out
     * @return what makes it
     */
    static Supplier<ImapDialect> dialect(
            int maxMessageSize, ImapOptions options, Mechanisms mechanisms, Hidden hidden) {
        @Nullable Integer messageLimit = options.messageLimit;
        return () -> new ImapDialect(
                ImapBasics.commands(maxMessageSize),
                ImapExtensions.all(maxMessageSize, messageLimit),
                mechanisms,
                hidden);
    }
}
