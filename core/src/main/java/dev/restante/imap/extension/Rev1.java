package dev.restante.imap.extension;

import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.AUTHENTICATED;
import static dev.restante.imap.ImapCommand.Stage.SELECTED;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.Lsub;
import dev.restante.imap.command.Noop;
import dev.restante.imap.command.Status;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.search.RecentKeys;
import dev.restante.imap.search.SearchReader;
import dev.restante.store.MailboxStatus;

/**
 * IMAP4rev1 (RFC 3501), as far as IMAP4rev2 has left it behind (RFC 9051 appendix E). A client that has enabled
 * IMAP4rev2 can still use all of it, as long as the server announces both.
 */
public final class Rev1 {

    private Rev1() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        ImapExtension.Builder extension = ImapExtension.named("IMAP4rev1")
                .command(new ImapCommand("LSUB", AUTHENTICATED, TOLD, Lsub::parse))
                .command(new ImapCommand("CHECK", SELECTED, TOLD, Noop::parse))
                .word(Status.ITEMS, "RECENT", Status.number(MailboxStatus::recent));
        RecentKeys.ALL.forEach((name, key) -> extension.word(SearchReader.WORDS, name, key));
        FetchItems.REV1.forEach((name, item) -> extension.word(FetchItems.ITEMS, name, in -> item));
        return extension.build();
    }
}
