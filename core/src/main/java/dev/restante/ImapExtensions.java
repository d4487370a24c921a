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
import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.command.AclCommands;
import dev.restante.imap.command.Authenticate;
import dev.restante.imap.command.Catenation;
import dev.restante.imap.command.Close;
import dev.restante.imap.command.Copy;
import dev.restante.imap.command.Enable;
import dev.restante.imap.command.Expunge;
import dev.restante.imap.command.GetMetadata;
import dev.restante.imap.command.Id;
import dev.restante.imap.command.Idle;
import dev.restante.imap.command.MessageData;
import dev.restante.imap.command.Namespace;
import dev.restante.imap.command.QuotaCommands;
import dev.restante.imap.command.Replace;
import dev.restante.imap.command.SetMetadata;
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
import dev.restante.imap.extension.ListMetadata;
import dev.restante.imap.extension.ListMyRights;
import dev.restante.imap.extension.ListStatus;
import dev.restante.imap.extension.LoginDisabled;
import dev.restante.imap.extension.MessageLimits;
import dev.restante.imap.extension.ObjectId;
import dev.restante.imap.extension.Partial;
import dev.restante.imap.extension.QuickResync;
import dev.restante.imap.extension.QuotaResources;
import dev.restante.imap.extension.Rev1;
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
import dev.restante.store.MailboxStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of IMAP: what is not listed here does not exist. One that is no more than commands, or names words
 * that others read, is made here; one that has something to say itself has a class. The order is that of the
 * announcement.
 */
final class ImapExtensions {

    private ImapExtensions() {}

    static List<ImapExtension> all(int maxMessageSize, @Nullable Integer messageLimit) {
        return Stream.of(
                        sessions(),
                        mailboxes(),
                        sharing(),
                        changes(),
                        messages(maxMessageSize),
                        searches(),
                        limits(messageLimit))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ImapExtension> sessions() {
        return List.of(
                Rev1.extension(),
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
                ImapExtension.of("IDLE", row("IDLE", AUTHENTICATED, Idle::parse)),
                Notify.extension(),
                Compress.extension(),
                ImapExtension.named("UNAUTHENTICATE")
                        .announcedIf(ImapSession::isAuthenticated)
                        .command(row("UNAUTHENTICATE", AUTHENTICATED, Unauthenticate::parse))
                        .build());
    }

    private static List<ImapExtension> mailboxes() {
        return List.of(
                ImapExtension.of("NAMESPACE", row("NAMESPACE", AUTHENTICATED, Namespace::parse)),
                ImapExtension.of("UNSELECT", row("UNSELECT", SELECTED, Close::unselect)),
                Children.extension(),
                ListExtended.extension(),
                ListStatus.extension(),
                SpecialUses.told(),
                SpecialUses.created(),
                ImapExtension.named("STATUS=SIZE")
                        .word(Status.ITEMS, "SIZE", Status.number(MailboxStatus::octets))
                        .build());
    }

    private static List<ImapExtension> sharing() {
        return List.of(
                ImapExtension.of(
                        "ACL",
                        row("GETACL", AUTHENTICATED, AclCommands::getAcl),
                        row("SETACL", AUTHENTICATED, AclCommands::setAcl),
                        row("DELETEACL", AUTHENTICATED, AclCommands::deleteAcl),
                        row("LISTRIGHTS", AUTHENTICATED, AclCommands::listRights),
                        row("MYRIGHTS", AUTHENTICATED, AclCommands::myRights)),
                ImapExtension.named("RIGHTS=kxte").needs("ACL").build(),
                ImapExtension.of(
                        "METADATA",
                        row("GETMETADATA", AUTHENTICATED, GetMetadata::parse),
                        row("SETMETADATA", AUTHENTICATED, SetMetadata::parse)),
                ListMyRights.extension(),
                ListMetadata.extension(),
                ImapExtension.of(
                        "QUOTA",
                        row("GETQUOTA", AUTHENTICATED, QuotaCommands::getQuota),
                        row("GETQUOTAROOT", AUTHENTICATED, QuotaCommands::getQuotaRoot)),
                QuotaResources.storage(),
                QuotaResources.message(),
                ImapExtension.named("QUOTASET")
                        .needs("QUOTA")
                        .command(row("SETQUOTA", AUTHENTICATED, QuotaCommands::setQuota))
                        .build());
    }

    private static List<ImapExtension> changes() {
        return List.of(
                CondStore.extension(),
                QuickResync.extension(),
                ImapExtension.named("UIDONLY")
                        .needs("ENABLE")
                        .enables(Mode.UIDONLY)
                        .build());
    }

    private static List<ImapExtension> messages(int maxMessageSize) {
        return List.of(
                ImapExtension.of("UIDPLUS", expunging("UID EXPUNGE", Expunge::uidExpunge)),
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

    private static List<ImapExtension> searches() {
        return List.of(
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
                ImapExtension.of("I18NLEVEL=1"));
    }

    private static List<ImapExtension> limits(@Nullable Integer messageLimit) {
        List<ImapExtension> limits = new ArrayList<>();
        limits.add(ImapExtension.of("INPROGRESS"));
        if (messageLimit != null) {
            limits.add(MessageLimits.extension(messageLimit));
        }
        return limits;
    }

    private static ImapCommand row(String name, Stage stage, ImapCommand.Parser parser) {
        return new ImapCommand(name, stage, TOLD, parser);
    }

    private static ImapCommand expunging(String name, ImapCommand.Parser parser) {
        return new ImapCommand(name, SELECTED, CAUSED, parser);
    }
}
