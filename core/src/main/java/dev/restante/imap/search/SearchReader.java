package dev.restante.imap.search;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.result.ResultRequest;
import dev.restante.imap.wire.Grammar;
import dev.restante.imap.wire.ImapDates;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.SequenceSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a SEARCH asks for. */
public final class SearchReader {

    /** NOT and OR nest without parentheses, so they are bounded here. */
    private static final int MAX_DEPTH = 100;

    /** The keys that extensions add. */
    public static final Vocabulary<Argument> WORDS = new Vocabulary<>("SEARCH key");

    private final ImapReader in;
    private final ImapDialect dialect;
    private Charset charset = StandardCharsets.UTF_8;
    private boolean charsetNamed;
    private String refusal = "";
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
     * {@code [search-return-opts] [SP "CHARSET" SP charset] 1*(SP search-key)}, as SEARCH has it.
     *
     * @param in stands before the first space
     * @param dialect knows the options and keys that extensions add
     * @param request where the options are noted
     * @return what is searched for
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws ImapException if the charset is unknown; everything has been read then
     * @throws IOException if the connection breaks
     */
    public static SearchCriteria read(ImapReader in, ImapDialect dialect, ResultRequest request)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        SearchReader reader = new SearchReader(in, dialect);
        in.sp();
        String first = reader.name();
        if (first.equals("RETURN")
                && !dialect.words(ResultRequest.SEARCH_OPTIONS).isEmpty()) {
            request.read(in, dialect, ResultRequest.SEARCH_OPTIONS);
            in.sp();
            first = reader.name();
        }
        if (first.equals("CHARSET")) {
            in.sp();
            reader.readCharset();
            in.sp();
            first = reader.name();
        }
        return new SearchCriteria(reader.keys(first), reader.charsetNamed);
    }

    /**
     * {@code SP charset 1*(SP search-key)}, as SORT and THREAD have it (RFC 5256 section 5).
     *
     * @param in stands before the first space
     * @param dialect knows the keys that extensions add
     * @return what is searched for
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws ImapException if the charset is unknown; everything has been read then
     * @throws IOException if the connection breaks
     */
    public static SearchCriteria readWithCharset(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        SearchReader reader = new SearchReader(in, dialect);
        in.sp();
        reader.readCharset();
        in.sp();
        return new SearchCriteria(reader.keys(reader.name()), !reader.charset.equals(StandardCharsets.UTF_8));
    }

    /** A charset that nobody knows is refused at the end, so that the whole command has been read. */
    private SearchKey keys(String first)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        List<SearchKey> keys = new ArrayList<>();
        keys.add(key(first));
        while (in.trySp()) {
            keys.add(nextInList());
        }
        if (!refusal.isEmpty()) {
            throw ImapException.no("BADCHARSET (US-ASCII UTF-8)", refusal);
        }
        return CombinedKey.allOf(keys);
    }

    private void readCharset() throws ImapSyntaxException, LiteralTooLargeException, IOException {
        String name = in.astring();
        charsetNamed = true;
        try {
            charset = Charset.forName(name);
        } catch (IllegalArgumentException e) {
            charset = StandardCharsets.ISO_8859_1;
            refusal = "The charset " + name + " is not known";
        }
    }

    /** The name of a key; empty where none is, since a sequence set or a parenthesis stands there. */
    private String name() throws ImapSyntaxException, IOException {
        return Grammar.isAlpha(in.peek()) ? in.atom().toUpperCase(Locale.ROOT) : "";
    }

    private SearchKey nextInList() throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        return key(name());
    }

    private SearchKey key(String name)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        if (name.isEmpty()) {
            return in.tryOpen() ? inParentheses() : messages(NumberKey::new);
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
        return Optional.ofNullable(BasicKeys.ALL.get(name))
                .or(() -> dialect.word(WORDS, name))
                .orElseThrow(() -> new ImapSyntaxException("SEARCH does not know the key " + name));
    }

    /** {@code sequence-set}, with {@code $} where RFC 5182 is spoken. */
    SearchKey messages(Function<SequenceSet, SearchKey> named) throws ImapSyntaxException, IOException {
        return dialect.has("SEARCHRES") && in.tryChar('$') ? new SavedKey() : named.apply(in.sequenceSet());
    }

    /** {@code "(" search-key *(SP search-key) ")"}. */
    private SearchKey inParentheses() throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        List<SearchKey> keys = new ArrayList<>();
        do {
            keys.add(nextInList());
        } while (in.trySp());
        in.close();
        return CombinedKey.allOf(keys);
    }

    /**
     * {@code SP search-key}.
     *
     * @return the key
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws ImapException if it can never be searched for
     * @throws IOException if the connection breaks
     */
    public SearchKey nextKey() throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        return nextInList();
    }

    /**
     * {@code SP astring}, in the charset of the search. What is not UTF-8 where no charset was named is ISO-8859-1:
     * that is what Angus Mail sends once it has enabled UTF8=ACCEPT.
     *
     * @return the string
     * @throws ImapSyntaxException if something else is there, or it is not in the charset
     * @throws LiteralTooLargeException if it is a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public String string() throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        byte[] octets = in.astringOctets();
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            if (charsetNamed) {
                throw new ImapSyntaxException("The string is not in " + charset.name());
            }
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * {@code SP number}.
     *
     * @return the number
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public long number() throws ImapSyntaxException, IOException {
        in.sp();
        return in.number();
    }

    /**
     * {@code SP uniqueid}, a lower limit (RFC 9738 section 3.7).
     *
     * @return the messages with higher UIDs
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public SearchKey uidAfter() throws ImapSyntaxException, IOException {
        long uid = uid();
        return uids(uid + 1, SequenceSet.MAX_NUMBER);
    }

    /**
     * {@code SP uniqueid}, an upper limit (RFC 9738 section 3.7).
     *
     * @return the messages with lower UIDs
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public SearchKey uidBefore() throws ImapSyntaxException, IOException {
        long uid = uid();
        return uids(1, uid - 1);
    }

    private long uid() throws ImapSyntaxException, IOException {
        long uid = number();
        if (uid < 1 || uid > SequenceSet.MAX_NUMBER) {
            throw new ImapSyntaxException("A UID is a number from 1 to " + SequenceSet.MAX_NUMBER);
        }
        return uid;
    }

    private static SearchKey uids(long from, long to) {
        return new UidKey(SequenceSet.ofRanges(from > to ? List.of() : List.of(new SequenceSet.Range(from, to))));
    }

    /**
     * {@code SP date}.
     *
     * @return the day
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public LocalDate date() throws ImapSyntaxException, IOException {
        in.sp();
        return ImapDates.date(in);
    }

    /**
     * What is read, for arguments that are none of the above.
     *
     * @return the command
     */
    public ImapReader in() {
        return in;
    }
}
