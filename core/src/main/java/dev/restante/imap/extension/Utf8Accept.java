package dev.restante.imap.extension;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.command.Catenation;
import dev.restante.imap.command.MessageCheck;
import dev.restante.imap.command.MessageData;
import dev.restante.imap.command.MessageLiteral;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.mime.RawMessage;
import java.io.IOException;

/**
 * UTF8=ACCEPT (RFC 6855): headers and strings in UTF-8. A client that has not enabled it still gets messages as they
 * are, which section 7 leaves to the server.
 */
public final class Utf8Accept {

    private Utf8Accept() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("UTF8=ACCEPT")
                .needs("ENABLE")
                .enables(Mode.UTF8)
                .word(MessageData.KINDS, "UTF8", Utf8Accept::literal)
                .word(Catenation.TEXTS, "UTF8", Utf8Accept::literal)
                .word(MessageCheck.ALL, "UTF8", Utf8Accept::check)
                .build();
    }

    /** {@code utf8-literal = "UTF8" SP "(" literal8 ")"}, from behind the name. */
    private static MessageLiteral literal(ImapReader in, ImapDialect dialect, int limit)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        in.expect('(');
        MessageLiteral literal = MessageLiteral.literal8(in, dialect, limit);
        in.expect(')');
        return literal;
    }

    /** RFC 6855 section 4: before ENABLE, no header field may have an octet beyond ASCII. */
    private static void check(ImapSession session, RawMessage message) throws ImapException {
        if (session.speaksUtf8()) {
            return;
        }
        int end = message.mime().bodyStart();
        for (int i = 0; i < end; i++) {
            if (message.at(i) < 0) {
                throw ImapException.no(
                        "CANNOT", "The header is not in ASCII: ENABLE UTF8=ACCEPT first, or use encoded words");
            }
        }
    }
}
