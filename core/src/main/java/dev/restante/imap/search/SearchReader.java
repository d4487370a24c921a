package dev.restante.imap.search;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapDates;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.SystemFlag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/** Reads what a SEARCH asks for. */
public final class SearchReader {

    /** NOT and OR nest without parentheses, so they are bounded here. */
    private static final int MAX_DEPTH = 100;

    private static final Map<String, Argument> KEYS = keys();

    /** The keys that extensions add. */
    public static final Vocabulary<Argument> WORDS = new Vocabulary<>("SEARCH key");

    private final ImapReader in;
    private final ImapDialect dialect;
    private Charset charset = StandardCharsets.UTF_8;
    private int depth;

    private SearchReader(ImapReader in, ImapDialect dialect) {
        this.in = in;
        this.dialect = dialect;
    }

    /** Reads what follows the name of a key. */
    @FunctionalInterface
    public interface Argument {

        /**
         * Reads the argument, with the space before it.
         *
         * @param reader stands right behind the name
         * @return the key
         * @throws ImapSyntaxException if something else is there
         * @throws LiteralTooLargeException if a string is a literal beyond the limit
         * @throws ImapException if it can never be searched for
         * @throws IOException if the connection breaks
         */
        SearchKey read(SearchReader reader)
                throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException;
    }

    /**
     * {@code search = "SEARCH" [SP "CHARSET" SP astring] 1*(SP search-key)}, from behind the name.
     *
     * @param in stands before the first space
     * @param dialect knows the keys that extensions add
     * @return all keys together
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws ImapException if the charset is unknown
     * @throws IOException if the connection breaks
     */
    public static SearchKey read(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        SearchReader reader = new SearchReader(in, dialect);
        in.sp();
        List<SearchKey> keys = new ArrayList<>();
        String first = reader.name();
        if (first.equals("CHARSET")) {
            in.sp();
            reader.readCharset();
            in.sp();
            first = reader.name();
        }
        keys.add(reader.key(first));
        while (in.trySp()) {
            keys.add(reader.key());
        }
        return SearchKeys.and(keys);
    }

    private void readCharset() throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        String name = in.astring();
        try {
            charset = Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw ImapException.no("BADCHARSET (US-ASCII UTF-8)", "The charset " + name + " is not known");
        }
    }

    /** The name of a key; empty where none is, since a sequence set or a parenthesis stands there. */
    private String name() throws ImapSyntaxException, IOException {
        int c = in.peek();
        boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        return letter ? in.atom().toUpperCase(Locale.ROOT) : "";
    }

    private SearchKey key() throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        return key(name());
    }

    private SearchKey key(String name)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        if (name.isEmpty()) {
            return in.tryOpen() ? inParentheses() : SearchKeys.numbers(in.sequenceSet());
        }
        Argument argument = argument(name);
        if (++depth > MAX_DEPTH) {
            throw new ImapSyntaxException("Search keys may be nested " + MAX_DEPTH + " deep");
        }
        SearchKey key = argument.read(this);
        depth--;
        return key;
    }

    private Argument argument(String name) throws ImapSyntaxException {
        if (KEYS.containsKey(name)) {
            return KEYS.get(name);
        }
        return dialect.word(WORDS, name)
                .orElseThrow(() -> new ImapSyntaxException("SEARCH does not know the key " + name));
    }

    /** {@code "(" search-key *(SP search-key) ")"}. */
    private SearchKey inParentheses() throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        List<SearchKey> keys = new ArrayList<>();
        do {
            keys.add(key());
        } while (in.trySp());
        if (!in.tryClose()) {
            throw in.expected("a space or )");
        }
        return SearchKeys.and(keys);
    }

    private SearchKey nextKey() throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        return key();
    }

    /** {@code astring}, in the charset of the search. */
    private String string() throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(in.astringOctets()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ImapSyntaxException("The string is not in " + charset.name());
        }
    }

    private long number() throws ImapSyntaxException, IOException {
        in.sp();
        return in.number();
    }

    private LocalDate date() throws ImapSyntaxException, IOException {
        in.sp();
        return ImapDates.date(in);
    }

    private static Map<String, Argument> keys() {
        Map<String, Argument> keys = new HashMap<>();
        keys.put("ALL", r -> SearchKeys.all());
        keys.put("NOT", r -> SearchKeys.not(r.nextKey()));
        keys.put("OR", r -> SearchKeys.or(r.nextKey(), r.nextKey()));
        keys.put("UID", r -> {
            r.in.sp();
            return SearchKeys.uids(r.in.sequenceSet());
        });
        addFlags(keys);
        addDates(keys);
        addTexts(keys);
        keys.put("LARGER", r -> SearchKeys.larger(r.number()));
        keys.put("SMALLER", r -> SearchKeys.smaller(r.number()));
        return keys;
    }

    private static void addFlags(Map<String, Argument> keys) {
        for (SystemFlag flag : SystemFlag.values()) {
            keys.put(flag.name(), r -> SearchKeys.flag(flag));
            keys.put("UN" + flag.name(), r -> SearchKeys.not(SearchKeys.flag(flag)));
        }
        keys.put("KEYWORD", r -> SearchKeys.keyword(r.string()));
        keys.put("UNKEYWORD", r -> SearchKeys.not(SearchKeys.keyword(r.string())));
        keys.put("RECENT", r -> SearchKeys.recent());
        keys.put("OLD", r -> SearchKeys.not(SearchKeys.recent()));
        keys.put("NEW", r -> SearchKeys.newOnes());
    }

    private static void addDates(Map<String, Argument> keys) {
        Map<String, BiPredicate<LocalDate, LocalDate>> relations = Map.of(
                "BEFORE", LocalDate::isBefore,
                "ON", LocalDate::equals,
                "SINCE", (day, limit) -> !day.isBefore(limit));
        relations.forEach((name, relation) -> {
            keys.put(name, r -> SearchKeys.internalDay(relation, r.date()));
            keys.put("SENT" + name, r -> SearchKeys.sentDay(relation, r.date()));
        });
    }

    private static void addTexts(Map<String, Argument> keys) {
        for (String field : List.of("BCC", "CC", "FROM", "SUBJECT", "TO")) {
            keys.put(field, r -> SearchKeys.header(field, r.string()));
        }
        keys.put("HEADER", r -> SearchKeys.header(r.string(), r.string()));
        keys.put("BODY", r -> SearchKeys.body(r.string()));
        keys.put("TEXT", r -> SearchKeys.text(r.string()));
    }
}
