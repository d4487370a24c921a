package dev.restante.imap.search;

import dev.restante.mime.RawMessage;
import dev.restante.store.EntryState;
import java.time.Instant;

/**
 * A message that a search looks at.
 *
 * @param state the message at the time of the search
 * @param lastUid the highest UID that the client knows, which {@code *} stands for
 * @param now the time of the search
 */
public record Candidate(EntryState state, int lastUid, Instant now) {

    RawMessage message() {
        return state.entry().message();
    }
}
