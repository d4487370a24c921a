package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.QuotaCommands;
import dev.restante.imap.command.Status;
import dev.restante.store.MailboxStatus;
import dev.restante.store.QuotaResource;

/** QUOTA=RES-…: what can be limited, and what STATUS tells of how much EXPUNGE would free (RFC 9208 section 5). */
public final class QuotaResources {

    private QuotaResources() {}

    /**
     * QUOTA=RES-STORAGE.
     *
     * @return its row
     */
    public static ImapExtension storage() {
        return ImapExtension.named("QUOTA=RES-STORAGE")
                .needs("QUOTA")
                .word(QuotaCommands.RESOURCES, "STORAGE", QuotaResource.STORAGE)
                .word(Status.ITEMS, "DELETED-STORAGE", Status.number(MailboxStatus::deletedOctets))
                .build();
    }

    /**
     * QUOTA=RES-MESSAGE.
     *
     * @return its row
     */
    public static ImapExtension message() {
        return ImapExtension.named("QUOTA=RES-MESSAGE")
                .needs("QUOTA")
                .word(QuotaCommands.RESOURCES, "MESSAGE", QuotaResource.MESSAGE)
                .word(Status.ITEMS, "DELETED", Status.number(MailboxStatus::deleted))
                .build();
    }
}
