package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.result.BasicItem;
import dev.restante.imap.result.ResultRequest;

/** ESEARCH (RFC 4731) and ESORT (RFC 5267 section 3): the client says what it wants to be told of a result. */
public final class ExtendedSearch {

    private ExtendedSearch() {}

    /**
     * ESEARCH.
     *
     * @return its row
     */
    public static ImapExtension search() {
        ImapExtension.Builder extension = ImapExtension.named("ESEARCH");
        for (BasicItem item : BasicItem.values()) {
            extension.word(ResultRequest.SEARCH_OPTIONS, item.name(), (in, request) -> request.add(item));
        }
        return extension.build();
    }

    /**
     * ESORT.
     *
     * @return its row
     */
    public static ImapExtension sort() {
        ImapExtension.Builder extension = ImapExtension.named("ESORT");
        for (BasicItem item : BasicItem.values()) {
            extension.word(ResultRequest.SORT_OPTIONS, item.name(), (in, request) -> request.add(item));
        }
        return extension.build();
    }
}
