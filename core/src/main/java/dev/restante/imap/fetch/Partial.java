package dev.restante.imap.fetch;

import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import java.io.IOException;
import java.util.Optional;

/**
 * Which octets of a section are wanted (RFC 3501 section 6.4.5).
 *
 * @param from the first, from 0
 * @param count how many at most
 */
record Partial(long from, long count) {

    /** All of them. More than a client can ask for, so that it is not taken for what one has asked for. */
    static final Partial WHOLE = new Partial(0, Integer.MAX_VALUE + 1L);

    /** {@code ["<" number "." nz-number ">"]}. */
    static Partial read(ImapReader in) throws ImapSyntaxException, IOException {
        if (!in.tryChar('<')) {
            return WHOLE;
        }
        long from = in.number();
        in.expect('.');
        long count = in.number();
        if (count == 0) {
            throw new ImapSyntaxException("A partial fetch takes at least one octet: <0.1>");
        }
        in.expect('>');
        return new Partial(from, Math.min(count, Integer.MAX_VALUE));
    }

    /**
     * Writes what follows the section in the response: where the octets begin, if not all were asked for, and they.
     *
     * @param octets all octets of the section; empty for NIL
     * @param binary whether they may be a {@code literal8}, which tells that there are NULs
     */
    void write(Optional<SectionOctets> octets, boolean binary, ImapWriter out) throws IOException {
        if (!equals(WHOLE)) {
            out.raw("<").number(from).raw(">");
        }
        if (octets.isEmpty()) {
            out.raw(" NIL");
            return;
        }
        SectionOctets section = octets.get();
        int first = (int) Math.min(section.size(), from);
        int end = (int) Math.min(section.size(), first + count);
        out.raw(binary && section.hasNul(first, end) ? " ~" : " ")
                .literal(end - first, target -> section.writeTo(target, first, end));
    }
}
