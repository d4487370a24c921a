package dev.restante.imap.command;

import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.Locale;

/** Names of annotations (RFC 5464 section 3.2). */
final class MetadataEntry {

    private static final int MAX_LENGTH = 1000;

    private MetadataEntry() {}

    /** {@code entry = astring}, also the top of all private or all shared ones, below which one can look. */
    static String read(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        String name = in.astring();
        String lower = name.toLowerCase(Locale.ROOT) + "/";
        if (!lower.startsWith("/private/") && !lower.startsWith("/shared/")) {
            throw new ImapSyntaxException("An entry begins with /private/ or /shared/, not so " + name);
        }
        if (lower.contains("//")) {
            throw new ImapSyntaxException("An entry has no empty levels and no slash at its end, not so " + name);
        }
        if (name.chars().anyMatch(c -> c < ' ' || c >= 0x7f || c == '*' || c == '%')) {
            throw new ImapSyntaxException("An entry is of printable ASCII characters without * and %");
        }
        if (name.length() > MAX_LENGTH) {
            throw new ImapSyntaxException("An entry has at most " + MAX_LENGTH + " characters");
        }
        return name;
    }

    /** One that can have a value. */
    static String readWhole(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        String name = read(in);
        String[] levels = name.substring(1).split("/");
        if (levels.length < 2) {
            throw new ImapSyntaxException("An entry has a name below /private or /shared");
        }
        if (levels[1].equalsIgnoreCase("vendor") && levels.length < 4) {
            throw new ImapSyntaxException("A vendor's entry has the vendor's token and a name below vendor");
        }
        return name;
    }
}
