package dev.restante.imap;

import java.util.List;
import java.util.function.Predicate;

/**
 * What one capability brings along; without it, none of it is there.
 *
 * @param capability what CAPABILITY announces
 * @param there whether it is announced to a session
 * @param commands the rows that it adds
 */
public record ImapExtension(String capability, Predicate<ImapSession> there, List<ImapCommand> commands) {

    /**
     * An extension.
     *
     * @param capability what CAPABILITY announces
     * @param there whether it is announced to a session
     * @param commands the rows that it adds
     */
    public ImapExtension {
        commands = List.copyOf(commands);
    }

    /**
     * An extension that every session has.
     *
     * @param capability what CAPABILITY announces
     * @param commands the rows that it adds
     */
    public ImapExtension(String capability, ImapCommand... commands) {
        this(capability, session -> true, List.of(commands));
    }
}
