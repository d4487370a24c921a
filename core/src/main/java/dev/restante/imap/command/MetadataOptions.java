package dev.restante.imap.command;

import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import java.io.IOException;
import java.util.Locale;

/**
 * What of the annotations GETMETADATA tells (RFC 5464 sections 4.2.1 and 4.2.2).
 *
 * @param maxSize the octets of the largest value that is told
 * @param depth how many levels below an entry are told
 */
record MetadataOptions(long maxSize, int depth) {

    static final MetadataOptions NONE = new MetadataOptions(Long.MAX_VALUE, 0);

    /** {@code getmetadata-options}, behind the parenthesis that opens it. */
    static MetadataOptions readRest(ImapReader in) throws ImapSyntaxException, IOException {
        MetadataOptions options = NONE;
        do {
            options = options.with(in.atom().toUpperCase(Locale.ROOT), in);
        } while (in.trySp());
        in.expect(')');
        return options;
    }

    private MetadataOptions with(String option, ImapReader in) throws ImapSyntaxException, IOException {
        switch (option) {
            case "MAXSIZE" -> {
                in.sp();
                return new MetadataOptions(in.number(), depth);
            }
            case "DEPTH" -> {
                in.sp();
                return new MetadataOptions(maxSize, depth(in.atom()));
            }
            default -> throw new ImapSyntaxException("GETMETADATA has the options MAXSIZE and DEPTH, not " + option);
        }
    }

    private static int depth(String depth) throws ImapSyntaxException {
        return switch (depth.toLowerCase(Locale.ROOT)) {
            case "0" -> 0;
            case "1" -> 1;
            case "infinity" -> Integer.MAX_VALUE;
            default -> throw new ImapSyntaxException("DEPTH is 0, 1 or infinity, not " + depth);
        };
    }
}
