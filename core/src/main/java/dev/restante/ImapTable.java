package dev.restante;

import dev.restante.imap.ImapDialect;
import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;

/** The commands and extensions that IMAP is handed. */
final class ImapTable {

    private ImapTable() {}

    /**
     * The table.
     *
     * @param maxMessageSize how many octets APPEND takes
     * @param options what the user has chosen
     * @param mechanisms how one can authenticate
     * @param hidden what is left out
     */
    static ImapDialect dialect(int maxMessageSize, ImapOptions options, Mechanisms mechanisms, Hidden hidden) {
        return new ImapDialect(
                ImapBasics.commands(maxMessageSize), ImapExtensions.all(maxMessageSize, options), mechanisms, hidden);
    }
}
