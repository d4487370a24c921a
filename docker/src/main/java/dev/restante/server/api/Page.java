package dev.restante.server.api;

import dev.restante.server.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which of the things that are selected are shown.
 *
 * @param newestFirst in which order
 * @param offset how many are left out at its beginning
 * @param limit how many there are at most
 */
record Page(boolean newestFirst, long offset, long limit) {

    static final String[] PARAMETERS = {"order", "offset", "limit"};

    static Page of(Request request) {
        return new Page(
                request.choice("order", "oldest", "newest")
                        .filter("newest"::equals)
                        .isPresent(),
                request.number("offset", 0).orElse(0L),
                request.number("limit", 0).orElse(Long.MAX_VALUE));
    }

    /** Of things in the order in which they came. */
    <T> List<T> of(List<T> all) {
        List<T> ordered = new ArrayList<>(all);
        if (newestFirst) {
            Collections.reverse(ordered);
        }
        return ordered.stream().skip(offset).limit(limit).toList();
    }
}
