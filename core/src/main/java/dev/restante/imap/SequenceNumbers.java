package dev.restante.imap;

/** Message sequence numbers, which a client can do without (RFC 9586). */
public final class SequenceNumbers {

    private SequenceNumbers() {}

    /**
     * Refuses them where the client has done away with them.
     *
     * @param session who names messages so, or would be told of them so
     * @throws ImapException if UIDONLY is enabled
     */
    public static void requireUsed(ImapSession session) throws ImapException {
        if (session.isEnabled(Mode.UIDONLY)) {
            throw ImapException.bad(
                    "UIDREQUIRED", "UIDONLY was enabled: there are only UIDs, and commands that take them");
        }
    }
}
