package dev.restante.imap.command;

import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.CopyResult;
import dev.restante.store.Mailbox;
import java.util.Arrays;

/** The response codes of UIDPLUS (RFC 4315 section 3), which IMAP4rev2 has too; empty where there is none to tell. */
final class UidCodes {

    private UidCodes() {}

    /** {@code resp-code-apnd = "APPENDUID" SP nz-number SP append-uid}, which is a set. */
    static String appended(ImapSession session, Mailbox mailbox, int... uids) {
        return areTold(session) ? "APPENDUID " + mailbox.uidValidity() + " " + set(uids) : "";
    }

    /** {@code resp-code-copy = "COPYUID" SP nz-number SP uid-set SP uid-set}. */
    static String copied(ImapSession session, CopyResult result) {
        return result.sourceUids().length > 0 && areTold(session)
                ? "COPYUID " + result.uidValidity() + " " + set(result.sourceUids()) + " " + set(result.targetUids())
                : "";
    }

    private static boolean areTold(ImapSession session) {
        return session.dialect().has("UIDPLUS") || session.isEnabled(Mode.IMAP4REV2);
    }

    private static SequenceSet set(int[] uids) {
        return SequenceSet.of(Arrays.stream(uids));
    }
}
