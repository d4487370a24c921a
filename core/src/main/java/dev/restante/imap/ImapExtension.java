package dev.restante.imap;

import java.util.List;

/**
 * What one capability brings along; without it, none of it is there.
 *
 * @param capability what CAPABILITY announces
 * @param commands the rows that it adds
 */
public record ImapExtension(String capability, List<ImapCommand> commands) {

    /**
     * An extension.
     *
     * @param capability what CAPABILITY announces
     * @param commands the rows that it adds
     */
    public ImapExtension {
        commands = List.copyOf(commands);
    }

    /**
     * An extension.
     *
     * @param capability what CAPABILITY announces
     * @param commands the rows that it adds
     */
    public ImapExtension(String capability, ImapCommand... commands) {
        this(capability, List.of(commands));
    }
}
