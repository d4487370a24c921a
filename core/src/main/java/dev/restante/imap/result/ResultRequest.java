package dev.restante.imap.result;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.Parameters;
import dev.restante.imap.Parameters.Parameter;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the client wants to be told of what will be found: the return options of SEARCH and SORT (RFC 4466 section
 * 2.6.1). Filled while the command is read; for one thread at a time.
 */
public final class ResultRequest {

    /** What may stand behind RETURN in SEARCH. */
    public static final Vocabulary<Parameter<ResultRequest>> SEARCH_OPTIONS = new Vocabulary<>("SEARCH return option");

    /** What may stand behind RETURN in SORT. */
    public static final Vocabulary<Parameter<ResultRequest>> SORT_OPTIONS = new Vocabulary<>("SORT return option");

    private final List<ResultItem> items = new ArrayList<>();
    private boolean extended;
    private boolean silent;
    private boolean saves;
    private boolean updates;

    /** Nothing was said yet. */
    public ResultRequest() {}

    /**
     * {@code SP "(" [search-return-opt *(SP search-return-opt)] ")"}, from behind RETURN.
     *
     * @param in stands before the space
     * @param dialect knows the options
     * @param options of which command they are
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws ImapException if an option can never be carried out
     * @throws IOException if the connection breaks
     */
    public void read(ImapReader in, ImapDialect dialect, Vocabulary<Parameter<ResultRequest>> options)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        boolean any = Parameters.readAny(in, dialect, options, this);
        extended = true;
        silent = saves && items.isEmpty();
        if (!any) {
            add(BasicItem.ALL);
        }
        long lists = items.stream()
                .filter(item -> item.place() == BasicItem.ALL.place())
                .count();
        if (lists > 1) {
            throw new ImapSyntaxException("ALL and PARTIAL exclude each other");
        }
    }

    /**
     * Asks for something.
     *
     * @param item what is to be told
     */
    public void add(ResultItem item) {
        items.add(item);
        items.sort(ResultItem.ORDER);
    }

    /**
     * Asks for a part of what will be found.
     *
     * @param range which
     */
    public void addPartial(PartialRange range) {
        add(new PartialItem(range));
    }

    /** Asks that the result is saved for later (RFC 5182). */
    public void save() {
        saves = true;
    }

    /**
     * Tells whether the result will be saved.
     *
     * @return whether that was asked for
     */
    public boolean saves() {
        return saves;
    }

    /** Asks that the result is kept up to date (RFC 5267 section 4.3). */
    public void update() {
        updates = true;
    }

    /**
     * Tells whether the result will be kept up to date.
     *
     * @return whether that was asked for
     */
    public boolean updates() {
        return updates;
    }

    /**
     * How much of what could be found has to be known to answer.
     *
     * @return all of it, unless the client wants to be told of the first or last few only
     */
    public Extent extent() {
        return items.isEmpty() || updates
                ? Extent.ALL
                : items.stream().map(ResultItem::extent).reduce(Extent.NONE, Extent::and);
    }

    boolean isExtended() {
        return extended;
    }

    /** Whether nothing at all is told: the result is only saved. */
    boolean isSilent() {
        return silent;
    }

    List<ResultItem> items() {
        return items;
    }
}
