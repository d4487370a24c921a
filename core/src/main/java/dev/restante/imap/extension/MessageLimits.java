package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.MessageLimit;
import dev.restante.imap.search.SearchReader;

/** MESSAGELIMIT (RFC 9738): how many messages one command may name. */
public final class MessageLimits {

    private MessageLimits() {}

    /**
     * The extension.
     *
     * @param limit how many messages
     * @return its row
     */
    public static ImapExtension extension(int limit) {
        return ImapExtension.named("MESSAGELIMIT")
                .announcedAs("MESSAGELIMIT=" + limit)
                .announcedIf(session -> session.isAuthenticated())
                .word(MessageLimit.LIMITS, MessageLimit.MESSAGES, limit)
                .word(SearchReader.WORDS, "UIDAFTER", SearchReader::uidAfter)
                .word(SearchReader.WORDS, "UIDBEFORE", SearchReader::uidBefore)
                .build();
    }
}
