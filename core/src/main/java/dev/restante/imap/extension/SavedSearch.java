package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.result.ResultRequest;

/** SEARCHRES (RFC 5182): the result of a search is saved, and {@code $} names its messages in later commands. */
public final class SavedSearch {

    private SavedSearch() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("SEARCHRES")
                .word(ResultRequest.SEARCH_OPTIONS, "SAVE", (in, request) -> request.save())
                .word(ResultRequest.SORT_OPTIONS, "SAVE", (in, request) -> request.save())
                .build();
    }
}
