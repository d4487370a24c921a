package dev.restante.server.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What clients are told that stay connected, event after event. Each is asked for when the client has taken the ones
 * before: a slow client makes nobody wait, and nothing is kept for it.
 */
@FunctionalInterface
public interface EventFeed {

    /**
     * Tells what comes after an event, as soon as there is something.
     *
     * @param cursor the identifier of the last event that the client knows; empty if it has just come
     * @return at least one event, in order; cancelled if the client leaves
     */
    CompletableFuture<List<Event>> after(String cursor);
}
