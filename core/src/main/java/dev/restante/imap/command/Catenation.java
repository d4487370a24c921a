package dev.restante.imap.command;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.fetch.SectionOctets;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.mime.RawMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message put together from texts and from parts of messages that are on the server (RFC 4469).
 *
 * @param parts in order
 */
public record Catenation(List<Part> parts) implements MessageData {

    /** The kinds of text that extensions add, besides TEXT. */
    public static final Vocabulary<MessageLiteral.Reader> TEXTS = new Vocabulary<>("part of CATENATE");

    /** One part. */
    @FunctionalInterface
    interface Part {
        SectionOctets octets(ImapSession session) throws ImapException;
    }

    /**
     * {@code "CATENATE" SP "(" cat-part *(SP cat-part) ")"}.
     *
     * @param in stands behind the name
     * @param dialect knows which texts there are
     * @param limit how many octets the texts may have together
     * @return the data
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if the texts are larger
     * @throws IOException if the connection breaks
     */
    public static Catenation read(ImapReader in, ImapDialect dialect, int limit)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        in.expect('(');
        List<Part> parts = new ArrayList<>();
        int left = limit;
        do {
            String kind = in.atom().toUpperCase(Locale.ROOT);
            if (kind.equals("URL")) {
                in.sp();
                String url = in.astring();
                parts.add(session -> MessageUrl.octets(url, session));
            } else {
                RawMessage text = text(kind, dialect).read(in, dialect, left).octets();
                left -= text.size();
                parts.add(session -> SectionOctets.whole(text));
            }
        } while (in.trySp());
        in.expect(')');
        return new Catenation(parts);
    }

    /** {@code text-literal = "TEXT" SP literal}. */
    private static MessageLiteral.Reader text(String kind, ImapDialect dialect) throws ImapSyntaxException {
        if (kind.equals("TEXT")) {
            return (in, known, limit) -> {
                in.sp();
                return MessageLiteral.read(in, known, limit);
            };
        }
        return dialect.word(TEXTS, kind)
                .orElseThrow(() -> new ImapSyntaxException("A part of CATENATE is TEXT or URL, not " + kind));
    }

    /** RFC 4469 section 4.2: of what is too large, only the size is gathered. */
    @Override
    public RawMessage message(ImapSession session, int limit) throws ImapException {
        List<SectionOctets> found = new ArrayList<>();
        long size = 0;
        for (Part part : parts) {
            SectionOctets octets = part.octets(session);
            size += octets.size();
            if (size <= limit) {
                found.add(octets.inOnePiece());
            }
        }
        if (size > limit) {
            throw ImapException.no(
                    "TOOBIG", "The parts have " + size + " octets together, which is too large: the limit is " + limit);
        }
        return RawMessage.of(joined(found, (int) size));
    }

    private static byte[] joined(List<SectionOctets> parts, int size) {
        byte[] octets = new byte[size];
        int at = 0;
        for (SectionOctets part : parts) {
            part.copyTo(octets, at);
            at += part.size();
        }
        return octets;
    }
}
