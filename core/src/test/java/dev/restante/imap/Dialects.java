package dev.restante.imap;

import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;
import java.util.List;
import java.util.stream.Stream;

/** Dialects for tests of what reads commands. */
public final class Dialects {

    /** Knows no command and no extension. */
    public static final ImapDialect EMPTY = of();

    private Dialects() {}

    public static ImapDialect of(ImapExtension... extensions) {
        return new ImapDialect(List.of(), List.of(extensions), new Mechanisms(List.of(), List.of()), Hidden.NOTHING);
    }

    /** The names of the commands that an extension brings. */
    public static Stream<String> commands(ImapExtension extension) {
        return extension.commands().stream().map(ImapCommand::name);
    }
}
