package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many messages one command may name (RFC 9738 section 3): of more, those with the highest UIDs are taken.
 *
 * @param messages the sequence numbers that are left, ascending
 * @param code what tells the client that there were more, without brackets; empty if there were not
 */
public record MessageLimit(int[] messages, String code) {

    /** The limit, under {@link #MESSAGES}; without a word there is none. */
    public static final Vocabulary<Integer> LIMITS = new Vocabulary<>("limit");

    /** The word that names the limit. */
    public static final String MESSAGES = "MESSAGES";

    static MessageLimit of(ImapSession session, int[] messages) {
        int limit = limit(session);
        if (messages.length <= limit) {
            return new MessageLimit(messages, "");
        }
        int[] last = Arrays.copyOfRange(messages, messages.length - limit, messages.length);
        return new MessageLimit(last, code(session, limit, last[0]));
    }

    /** For commands that are done for all messages or for none. */
    static int[] requireFew(ImapSession session, int[] messages) throws ImapException {
        MessageLimit limited = of(session, messages);
        if (!limited.code().isEmpty()) {
            throw tooMany(limited.code());
        }
        return messages;
    }

    /** The same, for messages that are not in a mailbox yet. */
    static void requireFew(ImapSession session, int messages) throws ImapException {
        int limit = limit(session);
        if (messages > limit) {
            throw tooMany(code(limit));
        }
    }

    private static ImapException tooMany(String code) {
        return ImapException.no(code, "That are too many messages for one command, take them in parts");
    }

    private static int limit(ImapSession session) {
        return session.dialect().word(LIMITS, MESSAGES).orElse(Integer.MAX_VALUE);
    }

    private static String code(ImapSession session, int limit, int lowest) {
        return code(limit) + " " + session.view().entry(lowest).uid();
    }

    private static String code(int limit) {
        return "MESSAGELIMIT " + limit;
    }

    /** Where the answer has a code already, this one is told before it. */
    Completion complete(ImapSession session, Completion completion) throws IOException {
        if (code.isEmpty()) {
            return completion;
        }
        if (completion.code().isEmpty()) {
            return new Completion(code);
        }
        session.out().raw("* NO [").raw(code).raw("] There are more messages").end();
        return completion;
    }
}
