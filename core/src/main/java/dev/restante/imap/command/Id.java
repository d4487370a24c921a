package dev.restante.imap.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapServer;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ID (RFC 2971): client and server tell each other who they are. What the client says is checked and not kept. */
public final class Id {

    private static final int MAX_PAIRS = 30;
    private static final int MAX_FIELD = 30;
    private static final int MAX_VALUE = 1024;

    /** Known where the classes come from a jar that names it. */
    private static final @Nullable String VERSION =
            ImapServer.class.getPackage().getImplementationVersion();

    private Id() {}

    /**
     * {@code id = "ID" SP (("(" [string SP nstring *(SP string SP nstring)] ")") / "NIL")}, with the limits of section
     * 3.3.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar or the limits
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        if (in.tryOpen()) {
            if (!in.tryClose()) {
                pairs(in);
            }
        } else {
            nil(in, "( or NIL");
        }
        return Id::tell;
    }

    private static void pairs(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        Set<String> fields = new HashSet<>();
        do {
            String field = string(in, "The name of a field", MAX_FIELD);
            if (!fields.add(field.toLowerCase(Locale.ROOT))) {
                throw new ImapSyntaxException("The field " + field + " is there twice");
            }
            if (fields.size() > MAX_PAIRS) {
                throw new ImapSyntaxException("ID takes at most " + MAX_PAIRS + " fields");
            }
            in.sp();
            if (isString(in)) {
                string(in, "The value of a field", MAX_VALUE);
            } else {
                nil(in, "a string or NIL");
            }
        } while (in.trySp());
        in.close();
    }

    private static boolean isString(ImapReader in) throws IOException {
        return in.peek() == '"' || in.peek() == '{';
    }

    private static String string(ImapReader in, String what, int maxOctets)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        if (!isString(in)) {
            throw in.expected("a quoted string or a literal");
        }
        String string = in.astring();
        if (string.getBytes(UTF_8).length > maxOctets) {
            throw new ImapSyntaxException(what + " has at most " + maxOctets + " octets");
        }
        return string;
    }

    private static void nil(ImapReader in, String expected) throws ImapSyntaxException, IOException {
        if (!in.token(c -> c > ' ' && c != '(' && c != ')', expected).equalsIgnoreCase("NIL")) {
            throw new ImapSyntaxException("Expected " + expected);
        }
    }

    private static Completion tell(ImapSession session) throws IOException {
        session.out().raw("* ID (\"name\" \"Restante\"");
        if (VERSION != null) {
            session.out().raw(" \"version\" ").string(VERSION);
        }
        session.out().raw(")").end();
        return Completion.OK;
    }
}
