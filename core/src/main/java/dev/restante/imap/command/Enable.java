package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** ENABLE (RFC 5161): the client says which extensions it is ready for. */
public final class Enable {

    private Enable() {}

    /**
     * {@code enable = "ENABLE" 1*(SP capability)}. What nobody knows, needs no enabling or was enabled before is passed
     * over.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in, ImapDialect dialect) throws ImapSyntaxException, IOException {
        List<String> names = new ArrayList<>();
        in.sp();
        do {
            names.add(in.atom().toUpperCase(Locale.ROOT));
        } while (in.trySp());
        return session -> {
            List<ImapExtension> enabled = names.stream()
                    .flatMap(name -> dialect.extension(name).stream())
                    .filter(extension -> !extension.modes().stream().allMatch(session::isEnabled))
                    .distinct()
                    .toList();
            enabled.forEach(extension -> session.enable(extension.modes()));
            session.out()
                    .raw(enabled.isEmpty() ? "* ENABLED" : "* ENABLED " + announcements(enabled, session))
                    .end();
            return Completion.OK;
        };
    }

    private static String announcements(List<ImapExtension> extensions, ImapSession session) {
        return extensions.stream()
                .map(extension -> extension.announcement(session))
                .collect(Collectors.joining(" "));
    }
}
