package dev.restante.fault;

import dev.restante.settings.MailProtocol;
import java.util.Set;

/** The commands of SMTP and LMTP. A rule at one of them strikes in both, unless it says {@link FaultTrigger#over}. */
public enum Smtp implements Verb {
    /** Begins a session (RFC 5321 section 4.1.1.1); not in LMTP. */
    HELO,
    /** Begins a session with extensions (RFC 5321 section 4.1.1.1); not in LMTP. */
    EHLO,
    /** Begins a session of LMTP (RFC 2033 section 4.1). */
    LHLO,
    /** Names the sender (RFC 5321 section 4.1.1.2). */
    MAIL,
    /** Names a recipient (RFC 5321 section 4.1.1.3). */
    RCPT,
    /** Brings the message (RFC 5321 section 4.1.1.4). */
    DATA,
    /** Brings a chunk of the message (RFC 3030 section 2). */
    BDAT,
    /** Gives the transaction up (RFC 5321 section 4.1.1.5). */
    RSET,
    /** Asks about an address (RFC 5321 section 4.1.1.6). */
    VRFY,
    /** Asks about a list (RFC 5321 section 4.1.1.7). */
    EXPN,
    /** Asks for help (RFC 5321 section 4.1.1.8). */
    HELP,
    /** Does nothing (RFC 5321 section 4.1.1.9). */
    NOOP,
    /** Takes leave (RFC 5321 section 4.1.1.10). */
    QUIT,
    /** Begins TLS (RFC 3207). */
    STARTTLS,
    /** Logs in (RFC 4954). */
    AUTH,
    /** Asks for waiting mail (RFC 1985). */
    ETRN,
    /** Tells of another client, as a proxy does. */
    XCLIENT;

    @Override
    public Set<MailProtocol> protocols() {
        return switch (this) {
            case HELO, EHLO -> Set.of(MailProtocol.SMTP);
            case LHLO -> Set.of(MailProtocol.LMTP);
            default -> Set.of(MailProtocol.SMTP, MailProtocol.LMTP);
        };
    }
}
