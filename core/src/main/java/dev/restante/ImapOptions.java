package dev.restante;

import dev.restante.store.UidValidities;
import org.jspecify.annotations.Nullable;

/**
 * How IMAP behaves: part of {@link MailServerBuilder}. What is not said has a sensible default. Not safe for several
 * threads.
 */
public final class ImapOptions {

    @Nullable
    Long firstUidValidity;

    @Nullable
    Integer messageLimit;

    ImapOptions() {}

    /**
     * The UIDVALIDITY of the first mailbox (RFC 3501 section 2.3.1.1); each further one has one more, and no value
     * comes twice in one server. The first mailboxes are the INBOXes of the declared accounts in the order of their
     * names.
     *
     * <p>Unless it is given, the values begin with the time, and no two servers of this JVM share one: what a client
     * has cached from an earlier server on the same port is then invalid, as it should be. Give it where a test wants
     * the same values each time, or decides itself whether the cache is valid:
     *
     * <pre>{@code
     * MailServer.builder().imap(imap -> imap.firstUidValidity(1000));
     * }</pre>
     *
     * @param uidValidity from 1 to 4,294,967,295
     * @return these options
     * @throws IllegalArgumentException if it is no such number
     */
    public ImapOptions firstUidValidity(long uidValidity) {
        if (uidValidity < 1 || uidValidity > UidValidities.MAX) {
            throw new IllegalArgumentException(
                    "firstUidValidity is a number from 1 to " + UidValidities.MAX + ", not " + uidValidity);
        }
        this.firstUidValidity = uidValidity;
        return this;
    }

    /**
     * How many messages one command may name, which CAPABILITY announces as {@code MESSAGELIMIT} (RFC 9738); any number
     * unless it is given.
     *
     * <p>FETCH, STORE, SEARCH, MOVE and UID EXPUNGE take the messages with the highest UIDs and tell with
     * {@code [MESSAGELIMIT 1000 23221]} how far they came; COPY, SORT and THREAD of more messages are refused. If the
     * capability is hidden, there is no limit.
     *
     * <pre>{@code
     * MailServer.builder().imap(imap -> imap.messageLimit(1000));
     * }</pre>
     *
     * @param messages how many, 1 or more
     * @return these options
     * @throws IllegalArgumentException if there are fewer
     */
    public ImapOptions messageLimit(int messages) {
        if (messages < 1) {
            throw new IllegalArgumentException("messageLimit takes 1 message or more, not " + messages);
        }
        this.messageLimit = messages;
        return this;
    }
}
