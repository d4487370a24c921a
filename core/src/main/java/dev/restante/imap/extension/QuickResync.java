package dev.restante.imap.extension;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.command.Fetch;
import dev.restante.imap.command.Resync;
import dev.restante.imap.command.Select;

/** QRESYNC (RFC 7162 section 3.2): a client that comes back is told in one go what it has missed. */
public final class QuickResync {

    private QuickResync() {}

    /**
     * The extension, which is nothing without CONDSTORE and ENABLE.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("QRESYNC")
                .needs("CONDSTORE", "ENABLE")
                .enables(Mode.QRESYNC, Mode.CONDSTORE)
                .word(Select.PARAMETERS, "QRESYNC", (in, request) -> {
                    Resync resync = Resync.read(in);
                    request.require(QuickResync::requireEnabled);
                    request.require(resync::requireAllowed);
                    request.last(resync::tell);
                })
                .word(Fetch.MODIFIERS, "VANISHED", (in, request) -> request.vanished())
                .build();
    }

    private static void requireEnabled(ImapSession session) throws ImapException {
        if (!session.isEnabled(Mode.QRESYNC)) {
            throw ImapException.bad("SELECT with QRESYNC needs ENABLE QRESYNC first");
        }
    }
}
