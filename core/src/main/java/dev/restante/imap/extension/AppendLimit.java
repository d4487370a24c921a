package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.Status;

/** APPENDLIMIT (RFC 7889): how large a message may be, the same in all mailboxes. */
public final class AppendLimit {

    private AppendLimit() {}

    /**
     * The extension.
     *
     * @param maxMessageSize how many octets a message may have
     * @return its row
     */
    public static ImapExtension extension(int maxMessageSize) {
        return ImapExtension.named("APPENDLIMIT")
                .announcedAs("APPENDLIMIT=" + maxMessageSize)
                .word(Status.ITEMS, "APPENDLIMIT", Status.number(status -> maxMessageSize))
                .build();
    }
}
