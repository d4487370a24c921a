package dev.restante.imap.fetch;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.Grammar;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads which items a FETCH asks for. */
public final class FetchItems {

    private static final FetchItem ENVELOPE = new EnvelopeItem();
    private static final FetchItem BODY = new BodyStructureItem(false);

    /** {@code "ALL" / "FULL" / "FAST"}, which stand alone. */
    private static final Map<String, List<FetchItem>> MACROS = Map.of(
            "ALL", List.of(SimpleItem.FLAGS, SimpleItem.INTERNALDATE, SimpleItem.RFC822_SIZE, ENVELOPE),
            "FAST", List.of(SimpleItem.FLAGS, SimpleItem.INTERNALDATE, SimpleItem.RFC822_SIZE),
            "FULL", List.of(SimpleItem.FLAGS, SimpleItem.INTERNALDATE, SimpleItem.RFC822_SIZE, ENVELOPE, BODY));

    /** The items that are a name and nothing more. */
    private static final Map<String, FetchItem> NAMED = Map.of(
            "FLAGS",
            SimpleItem.FLAGS,
            "UID",
            SimpleItem.UID,
            "INTERNALDATE",
            SimpleItem.INTERNALDATE,
            "RFC822.SIZE",
            SimpleItem.RFC822_SIZE,
            "ENVELOPE",
            ENVELOPE,
            "BODYSTRUCTURE",
            new BodyStructureItem(true));

    /** Those of RFC 3501 that IMAP4rev2 has no longer (RFC 9051 appendix E). */
    public static final Map<String, FetchItem> REV1 = Map.of(
            "RFC822", new BodySectionItem("RFC822", Section.WHOLE, Partial.WHOLE, true),
            "RFC822.HEADER", new BodySectionItem("RFC822.HEADER", Section.HEADER, Partial.WHOLE, false),
            "RFC822.TEXT", new BodySectionItem("RFC822.TEXT", Section.TEXT, Partial.WHOLE, true));

    /** The items that extensions add. */
    public static final Vocabulary<FetchItem.Reader> ITEMS = new Vocabulary<>("FETCH item");

    private FetchItems() {}

    /**
     * {@code "ALL" / "FULL" / "FAST" / fetch-att / "(" fetch-att *(SP fetch-att) ")"}.
     *
     * @param in stands before it
     * @param dialect knows the items that extensions add
     * @return the items in order, each of them once
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a field name is a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static List<FetchItem> read(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        Set<FetchItem> items = new LinkedHashSet<>(); // a short line can name a long item many times
        if (in.tryOpen()) {
            do {
                items.add(item(in, dialect, name(in)));
            } while (in.trySp());
            in.close();
            return List.copyOf(items);
        }
        String name = name(in);
        return MACROS.containsKey(name) ? MACROS.get(name) : List.of(item(in, dialect, name));
    }

    /**
     * The item that UID FETCH always gives.
     *
     * @return UID
     */
    public static FetchItem uid() {
        return SimpleItem.UID;
    }

    /**
     * The item that is given where fetching has changed the flags.
     *
     * @return FLAGS
     */
    public static FetchItem flags() {
        return SimpleItem.FLAGS;
    }

    /**
     * The item that tells the number of a message's last change (RFC 7162 section 3.1.4.2).
     *
     * @return MODSEQ
     */
    public static FetchItem modSeq() {
        return SimpleItem.MODSEQ;
    }

    private static String name(ImapReader in) throws ImapSyntaxException, IOException {
        return in.token(c -> Grammar.isAlpha(c) || Grammar.isDigit(c) || c == '.', "an item")
                .toUpperCase(Locale.ROOT);
    }

    private static FetchItem item(ImapReader in, ImapDialect dialect, String name)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        if (name.equals("BODY") && in.peek() != '[') {
            return BODY;
        }
        if (name.equals("BODY") || name.equals("BODY.PEEK")) {
            return SectionReader.item(in, name.equals("BODY"));
        }
        if (NAMED.containsKey(name)) {
            return NAMED.get(name);
        }
        return dialect.word(ITEMS, name)
                .orElseThrow(() -> new ImapSyntaxException("FETCH does not know the item " + name))
                .read(in);
    }
}
