package dev.restante.imap.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.imap.ImapException;
import dev.restante.imap.wire.Grammar;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.Annotations;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Values of annotations: {@code value = nstring / literal8} (RFC 5464 section 5). */
final class MetadataValue {

    private MetadataValue() {}

    /** What is too large is refused before it is sent, with the code that RFC 5464 section 4.3 has for that. */
    static byte @Nullable [] read(ImapReader in) throws ImapSyntaxException, ImapException, IOException {
        try {
            byte[] value = octets(in);
            if (value != null && value.length > Annotations.MAX_SIZE) {
                throw tooLarge();
            }
            return value;
        } catch (LiteralTooLargeException e) {
            throw tooLarge();
        }
    }

    private static byte @Nullable [] octets(ImapReader in)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        switch (in.peek()) {
            case '"':
                return in.quoted();
            case '~':
                return in.literal8(Annotations.MAX_SIZE);
            case '{':
                return requireNoNul(in.literal(Annotations.MAX_SIZE));
            default:
                if (!in.atom().equalsIgnoreCase("NIL")) {
                    throw new ImapSyntaxException("A value is a quoted string, a literal, or NIL");
                }
                return null;
        }
    }

    private static byte[] requireNoNul(byte[] value) throws ImapSyntaxException {
        if (hasNul(value)) {
            throw new ImapSyntaxException("A value with NUL is a literal8, which begins with ~{");
        }
        return value;
    }

    private static boolean hasNul(byte[] value) {
        for (byte octet : value) {
            if (octet == 0) {
                return true;
            }
        }
        return false;
    }

    private static ImapException tooLarge() {
        return ImapException.no(
                "METADATA MAXSIZE " + Annotations.MAX_SIZE, "A value has at most " + Annotations.MAX_SIZE + " octets");
    }

    static void write(byte @Nullable [] value, ImapWriter out) throws IOException {
        if (value == null) {
            out.raw("NIL");
        } else if (isQuotable(value)) {
            out.string(new String(value, US_ASCII));
        } else {
            out.raw(hasNul(value) ? "~" : "").literal(value.length, target -> target.write(value));
        }
    }

    private static boolean isQuotable(byte[] value) {
        for (byte octet : value) {
            if (!Grammar.isQuotable(octet)) {
                return false;
            }
        }
        return true;
    }
}
