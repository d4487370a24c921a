package dev.restante.fault;

import dev.restante.settings.MailProtocol;
import java.util.Set;

/** The commands of POP3. */
public enum Pop3 implements Verb {
    /** Names who logs in (RFC 1939 section 7). */
    USER,
    /** Logs in with a password (RFC 1939 section 7). */
    PASS,
    /** Logs in with a digest (RFC 1939 section 7). */
    APOP,
    /** Logs in with a mechanism (RFC 5034). */
    AUTH,
    /** Begins TLS (RFC 2595 section 4). */
    STLS,
    /** Asks for capabilities (RFC 2449 section 5). */
    CAPA,
    /** Switches to UTF-8 (RFC 6856 section 2). */
    UTF8,
    /** Chooses a language (RFC 6856 section 3). */
    LANG,
    /** Asks how much mail there is (RFC 1939 section 5). */
    STAT,
    /** Asks for sizes (RFC 1939 section 5). */
    LIST,
    /** Asks for unique ids (RFC 1939 section 7). */
    UIDL,
    /** Fetches a message (RFC 1939 section 5). */
    RETR,
    /** Fetches the beginning of a message (RFC 1939 section 7). */
    TOP,
    /** Marks a message as deleted (RFC 1939 section 5). */
    DELE,
    /** Takes the marks back (RFC 1939 section 5). */
    RSET,
    /** Does nothing (RFC 1939 section 5). */
    NOOP,
    /** Takes leave (RFC 1939 sections 4 to 6). */
    QUIT;

    @Override
    public Set<MailProtocol> protocols() {
        return Set.of(MailProtocol.POP3);
    }
}
