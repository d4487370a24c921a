package dev.restante.fault;

import dev.restante.settings.MailProtocol;
import java.util.Set;

/** The commands of IMAP. A rule at one of them strikes also where a client says it with {@code UID}. */
public enum Imap implements Verb {
    /** Asks for capabilities (RFC 3501 section 6.1.1). */
    CAPABILITY,
    /** Asks for news (RFC 3501 section 6.1.2). */
    NOOP,
    /** Takes leave (RFC 3501 section 6.1.3). */
    LOGOUT,
    /** Begins TLS (RFC 3501 section 6.2.1). */
    STARTTLS,
    /** Logs in with a mechanism (RFC 3501 section 6.2.2). */
    AUTHENTICATE,
    /** Logs in with a password (RFC 3501 section 6.2.3). */
    LOGIN,
    /** Logs out and stays (RFC 8437). */
    UNAUTHENTICATE,
    /** Switches extensions on (RFC 5161). */
    ENABLE,
    /** Tells who is there (RFC 2971). */
    ID,
    /** Begins compression (RFC 4978). */
    COMPRESS,
    /** Opens a mailbox (RFC 3501 section 6.3.1). */
    SELECT,
    /** Opens a mailbox to read (RFC 3501 section 6.3.2). */
    EXAMINE,
    /** Makes a mailbox (RFC 3501 section 6.3.3). */
    CREATE,
    /** Deletes a mailbox (RFC 3501 section 6.3.4). */
    DELETE,
    /** Renames a mailbox (RFC 3501 section 6.3.5). */
    RENAME,
    /** Subscribes to a mailbox (RFC 3501 section 6.3.6). */
    SUBSCRIBE,
    /** Takes a subscription back (RFC 3501 section 6.3.7). */
    UNSUBSCRIBE,
    /** Lists mailboxes (RFC 3501 section 6.3.8). */
    LIST,
    /** Lists subscriptions (RFC 3501 section 6.3.9). */
    LSUB,
    /** Asks where mailboxes are (RFC 2342). */
    NAMESPACE,
    /** Asks about a mailbox (RFC 3501 section 6.3.10). */
    STATUS,
    /** Adds a message (RFC 3501 section 6.3.11). */
    APPEND,
    /** Waits for news (RFC 2177). */
    IDLE,
    /** Asks to be told more (RFC 5465). */
    NOTIFY,
    /** Asks for a checkpoint (RFC 3501 section 6.4.1). */
    CHECK,
    /** Closes the mailbox (RFC 3501 section 6.4.2). */
    CLOSE,
    /** Leaves the mailbox (RFC 3691). */
    UNSELECT,
    /** Removes deleted messages (RFC 3501 section 6.4.3). */
    EXPUNGE,
    /** Searches (RFC 3501 section 6.4.4). */
    SEARCH,
    /** Searches, in order (RFC 5256). */
    SORT,
    /** Searches, by threads (RFC 5256). */
    THREAD,
    /** Ends the updates of a search (RFC 5267 section 4.3.4). */
    CANCELUPDATE,
    /** Fetches messages, or parts of them (RFC 3501 section 6.4.5). */
    FETCH,
    /** Changes flags (RFC 3501 section 6.4.6). */
    STORE,
    /** Copies messages (RFC 3501 section 6.4.7). */
    COPY,
    /** Moves messages (RFC 6851). */
    MOVE,
    /** Replaces a message (RFC 8508). */
    REPLACE,
    /** Asks for rights (RFC 4314 section 3.3). */
    GETACL,
    /** Gives rights (RFC 4314 section 3.1). */
    SETACL,
    /** Takes rights (RFC 4314 section 3.2). */
    DELETEACL,
    /** Asks which rights there are (RFC 4314 section 3.4). */
    LISTRIGHTS,
    /** Asks for the own rights (RFC 4314 section 3.5). */
    MYRIGHTS,
    /** Asks for annotations (RFC 5464 section 4.2). */
    GETMETADATA,
    /** Sets annotations (RFC 5464 section 4.3). */
    SETMETADATA,
    /** Asks for limits (RFC 9208 section 4.1.1). */
    GETQUOTA,
    /** Asks for limits of a mailbox (RFC 9208 section 4.1.2). */
    GETQUOTAROOT,
    /** Sets limits (RFC 9208 section 4.1.3). */
    SETQUOTA;

    @Override
    public Set<MailProtocol> protocols() {
        return Set.of(MailProtocol.IMAP);
    }
}
