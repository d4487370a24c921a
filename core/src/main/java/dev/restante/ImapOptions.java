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
}
