package dev.restante.imap.search;

import dev.restante.imap.search.SearchReader.Argument;
import java.util.Map;

/** The keys that ask for recent messages, which IMAP4rev2 has no longer (RFC 9051 appendix E). */
public final class RecentKeys {

    /** By their names. */
    public static final Map<String, Argument> ALL = Map.of(
            "RECENT", reader -> SearchKeys.recent(),
            "OLD", reader -> new NotKey(SearchKeys.recent()),
            "NEW", reader -> SearchKeys.newOnes());

    private RecentKeys() {}
}
