package dev.restante.imap.sort;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.result.ResultRequest;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what SORT sorts by. */
public final class SortReader {

    /** The keys that extensions add. */
    public static final Vocabulary<SortKey<?>> KEYS = new Vocabulary<>("SORT key");

    /** Each costs a value for each message; there are fewer than ten that differ. */
    private static final int MAX_CRITERIA = 20;

    private SortReader() {}

    /**
     * {@code [search-return-opts] SP sort-criteria} (RFC 5256 section 5, RFC 5267 section 5).
     *
     * @param in stands before the first space
     * @param dialect knows the options and keys that extensions add
     * @param request where the options are noted
     * @return the criteria, the weightiest first
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws ImapException if an option can never be carried out
     * @throws IOException if the connection breaks
     */
    public static List<SortCriterion> read(ImapReader in, ImapDialect dialect, ResultRequest request)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        if (in.peek() != '(') {
            readReturn(in, dialect, request);
            in.sp();
        }
        List<SortCriterion> criteria = new ArrayList<>();
        in.expect('(');
        do {
            criteria.add(criterion(in, dialect));
        } while (in.trySp());
        in.expect(')');
        if (criteria.size() > MAX_CRITERIA) {
            throw new ImapSyntaxException("SORT takes " + MAX_CRITERIA + " criteria at most");
        }
        return criteria;
    }

    private static void readReturn(ImapReader in, ImapDialect dialect, ResultRequest request)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        String word = in.atom().toUpperCase(Locale.ROOT);
        if (!word.equals("RETURN") || dialect.words(ResultRequest.SORT_OPTIONS).isEmpty()) {
            throw new ImapSyntaxException("SORT takes its criteria in parentheses, not " + word);
        }
        request.read(in, dialect, ResultRequest.SORT_OPTIONS);
    }

    /** {@code sort-criterion = ["REVERSE" SP] sort-key}. */
    private static SortCriterion criterion(ImapReader in, ImapDialect dialect) throws ImapSyntaxException, IOException {
        String name = in.atom().toUpperCase(Locale.ROOT);
        boolean reverse = name.equals("REVERSE");
        if (reverse) {
            in.sp();
        }
        return new SortCriterion(key(reverse ? in.atom().toUpperCase(Locale.ROOT) : name, dialect), reverse);
    }

    private static SortKey<?> key(String name, ImapDialect dialect) throws ImapSyntaxException {
        return Optional.<SortKey<?>>ofNullable(SortKeys.BASIC.get(name))
                .or(() -> dialect.word(KEYS, name))
                .orElseThrow(() -> new ImapSyntaxException("SORT does not know the key " + name));
    }
}
