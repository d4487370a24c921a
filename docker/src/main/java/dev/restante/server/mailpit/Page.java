package dev.restante.server.mailpit;

import dev.restante.server.http.Request;
import java.util.List;

/**
 * Which of many a client wants to see. What is no number is passed over.
 *
 * @param start how many to leave out
 * @param limit how many then, at most
 */
record Page(int start, int limit) {

    private static final int USUAL = 50;

    /** As a client asks for; 0 at most means all. */
    static Page of(Request request) {
        int limit = number(request, "limit", USUAL);
        return new Page(number(request, "start", 0), limit == 0 ? Integer.MAX_VALUE : limit);
    }

    private static int number(Request request, String name, int otherwise) {
        return request.parameter(name)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip(start).limit(limit).toList();
    }
}
