package dev.restante.imap.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** CANCELUPDATE (RFC 5267 section 4.3.5). */
public final class CancelUpdate {

    private CancelUpdate() {}

    /**
     * {@code "CANCELUPDATE" 1*(SP quoted)}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in, ImapDialect dialect) throws ImapSyntaxException, IOException {
        List<String> tags = new ArrayList<>();
        in.sp();
        do {
            tags.add(new String(in.quoted(), UTF_8));
        } while (in.trySp());
        return session -> cancel(session, tags);
    }

    private static Completion cancel(ImapSession session, List<String> tags) throws ImapException {
        for (String tag : tags) {
            if (!session.selection().watches().has(tag)) {
                throw ImapException.bad("Nothing is kept up to date with the tag " + tag);
            }
        }
        tags.forEach(session.selection().watches()::remove);
        return Completion.OK;
    }
}
