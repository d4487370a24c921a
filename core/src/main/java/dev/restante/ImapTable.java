package dev.restante;

import static dev.restante.imap.ImapCommand.Expunges.CAUSED;
import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.ANY;
import static dev.restante.imap.ImapCommand.Stage.AUTHENTICATED;
import static dev.restante.imap.ImapCommand.Stage.NOT_AUTHENTICATED;
import static dev.restante.imap.ImapCommand.Stage.SELECTED;
import static dev.restante.imap.command.Numbers.SEQUENCE;
import static dev.restante.imap.command.Numbers.UID;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapCommand.Stage;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.command.Authenticate;
import dev.restante.imap.command.Catenation;
import dev.restante.imap.command.Close;
import dev.restante.imap.command.Copy;
import dev.restante.imap.command.Enable;
import dev.restante.imap.command.Expunge;
import dev.restante.imap.command.Id;
import dev.restante.imap.command.Idle;
import dev.restante.imap.command.MessageData;
import dev.restante.imap.command.Namespace;
import dev.restante.imap.command.Replace;
import dev.restante.imap.command.Status;
import dev.restante.imap.command.Unauthenticate;
import dev.restante.imap.extension.AppendLimit;
import dev.restante.imap.extension.Binary;
import dev.restante.imap.extension.Children;
import dev.restante.imap.extension.Compress;
import dev.restante.imap.extension.CondStore;
import dev.restante.imap.extension.Contexts;
import dev.restante.imap.extension.ExtendedSearch;
import dev.restante.imap.extension.ListExtended;
import dev.restante.imap.extension.ListStatus;
import dev.restante.imap.extension.LoginDisabled;
import dev.restante.imap.extension.MessageLimits;
import dev.restante.imap.extension.ObjectId;
import dev.restante.imap.extension.Partial;
import dev.restante.imap.extension.QuickResync;
import dev.restante.imap.extension.SaveDate;
import dev.restante.imap.extension.SavedSearch;
import dev.restante.imap.extension.Sorting;
import dev.restante.imap.extension.SpecialUses;
import dev.restante.imap.extension.StartTls;
import dev.restante.imap.extension.Utf8Accept;
import dev.restante.imap.extension.Within;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.fetch.PreviewItem;
import dev.restante.imap.notify.Notify;
import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;
import dev.restante.store.MailboxStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands and extensions that IMAP is handed: what is not listed here does not exist. An extension that is no more
 * than some commands is a row here; one that adds words to others, or is not always announced, has a class.
 */
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
        List<ImapExtension> all = new ArrayList<>(extensions(maxMessageSize));
        if (options.messageLimit != null) {
            all.add(MessageLimits.extension(options.messageLimit));
        }
        return new ImapDialect(ImapBasics.commands(maxMessageSize), all, mechanisms, hidden);
    }

    /** In the order in which they are announced. */
    private static List<ImapExtension> extensions(int maxMessageSize) {
        return List.of(
                ImapExtension.of("IMAP4rev1"),
                ImapExtension.named("IMAP4rev2")
                        .enables(Mode.IMAP4REV2)
                        .word(Status.ITEMS, "DELETED", Status.number(MailboxStatus::deleted))
                        .build(),
                StartTls.extension(),
                ImapExtension.of("LITERAL+"),
                ImapExtension.named("LITERAL-")
                        .announcedIf(session -> !session.dialect().has("LITERAL+"))
                        .build(),
                // Takes the place of the basic row, which knows no initial response.
                ImapExtension.named("SASL-IR")
                        .announcedIf(session -> !session.isAuthenticated())
                        .command(row("AUTHENTICATE", NOT_AUTHENTICATED, Authenticate::withInitialResponse))
                        .build(),
                LoginDisabled.extension(),
                ImapExtension.of("ENABLE", row("ENABLE", AUTHENTICATED, Enable::parse)),
                ImapExtension.of("ID", row("ID", ANY, Id::parse)),
                ImapExtension.of("NAMESPACE", row("NAMESPACE", AUTHENTICATED, Namespace::parse)),
                ImapExtension.of("IDLE", row("IDLE", AUTHENTICATED, Idle::parse)),
                Notify.extension(),
                ImapExtension.of("UIDPLUS", expunging("UID EXPUNGE", Expunge::uidExpunge)),
                ImapExtension.of("UNSELECT", row("UNSELECT", SELECTED, Close::unselect)),
                CondStore.extension(),
                QuickResync.extension(),
                ImapExtension.named("UIDONLY")
                        .needs("ENABLE")
                        .enables(Mode.UIDONLY)
                        .build(),
                ExtendedSearch.search(),
                SavedSearch.extension(),
                Within.extension(),
                Sorting.sort(),
                Sorting.display(),
                Sorting.orderedSubject(),
                Sorting.references(),
                ExtendedSearch.sort(),
                Contexts.search(),
                Contexts.sort(),
                Partial.extension(),
                ImapExtension.of("I18NLEVEL=1"),
                ImapExtension.of("INPROGRESS"),
                Compress.extension(),
                ImapExtension.named("UNAUTHENTICATE")
                        .announcedIf(ImapSession::isAuthenticated)
                        .command(row("UNAUTHENTICATE", AUTHENTICATED, Unauthenticate::parse))
                        .build(),
                Children.extension(),
                ListExtended.extension(),
                ListStatus.extension(),
                SpecialUses.told(),
                SpecialUses.created(),
                ImapExtension.named("STATUS=SIZE")
                        .word(Status.ITEMS, "SIZE", Status.number(MailboxStatus::octets))
                        .build(),
                ImapExtension.of("MOVE", expunging("MOVE", Copy.move(SEQUENCE)), expunging("UID MOVE", Copy.move(UID))),
                ImapExtension.of("MULTIAPPEND"), // Append asks for it
                AppendLimit.extension(maxMessageSize),
                Binary.extension(),
                ImapExtension.named("CATENATE")
                        .word(MessageData.KINDS, "CATENATE", Catenation::read)
                        .build(),
                ImapExtension.of(
                        "REPLACE",
                        expunging("REPLACE", new Replace(SEQUENCE, maxMessageSize)),
                        expunging("UID REPLACE", new Replace(UID, maxMessageSize))),
                Utf8Accept.extension(),
                ImapExtension.named("PREVIEW")
                        .word(FetchItems.ITEMS, "PREVIEW", PreviewItem::read)
                        .build(),
                SaveDate.extension(),
                ObjectId.extension());
    }

    private static ImapCommand row(String name, Stage stage, ImapCommand.Parser parser) {
        return new ImapCommand(name, stage, TOLD, parser);
    }

    private static ImapCommand expunging(String name, ImapCommand.Parser parser) {
        return new ImapCommand(name, SELECTED, CAUSED, parser);
    }
}
