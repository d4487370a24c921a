package dev.restante.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One row of the table of endpoints.
 *
 * @param method in upper case
 * @param template the path, with variables such as {@code /api/mails/{id}}; something fixed may stand behind a
 *     variable, as in {@code /view/{id}.html}
 * @param webSocket whether it is for those who want a WebSocket (RFC 6455). Beside it, another route may answer
 *     ordinary requests for the same path
 * @param handler answers
 */
public record Route(String method, String template, boolean webSocket, LateHandler handler) {

    /**
     * A row of what ordinary requests are answered.
     *
     * @param method in upper case
     * @param template the path, with variables
     * @param handler answers
     */
    public Route(String method, String template, LateHandler handler) {
        this(method, template, false, handler);
    }

    /**
     * A row of what is answered at once.
     *
     * @param method in upper case
     * @param template the path, with variables
     * @param handler answers
     * @return the row
     */
    public static Route of(String method, String template, Handler handler) {
        return new Route(method, template, request -> CompletableFuture.completedFuture(handler.answer(request)));
    }

    /**
     * A row for those who want a WebSocket.
     *
     * @param template the path, with variables
     * @param feed what they are told
     * @return the row
     */
    public static Route ofWebSocket(String template, EventFeed feed) {
        return new Route("GET", template, true, request -> {
            request.requireWebSocketHandshake();
            return CompletableFuture.completedFuture(Answer.webSocket(feed));
        });
    }

    /** Answers a request when it can. No thread waits meanwhile, and whoever leaves is waited for no longer. */
    @FunctionalInterface
    public interface LateHandler {

        /**
         * Begins to answer.
         *
         * @param request what is asked for
         * @return the answer to be; cancelled if the client leaves. It may end with a {@link Problem}
         * @throws Problem if it cannot be answered as the client wants
         */
        CompletableFuture<Answer> answer(Request request);
    }

    /** Answers a request. Runs on a thread that may wait a little, for the store or a disk, and not for clients. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Answers.
         *
         * @param request what is asked for
         * @return the answer
         * @throws Problem if it cannot be answered as the client wants
         */
        Answer answer(Request request);
    }

    /**
     * The same row for clients that know no problem details: what the handler throws is told in another way.
     *
     * @param writer says a problem in the clients' way
     * @return another row
     */
    public Route tellingProblems(Function<Problem, Answer> writer) {
        return new Route(method, template, webSocket, request -> {
            try {
                return handler.answer(request);
            } catch (Problem problem) {
                return CompletableFuture.completedFuture(writer.apply(problem));
            }
        });
    }

    /**
     * The values of the variables, if a path is one of this route. It is split before it is decoded, so that a value
     * can hold a slash.
     */
    Optional<Map<String, String>> match(String rawPath) {
        String[] wanted = template.split("/", -1);
        String[] given = rawPath.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            String decoded = UrlEncoding.decode(given[i]);
            int end = wanted[i].startsWith("{") ? wanted[i].indexOf('}') : -1;
            String fixed = wanted[i].substring(end + 1);
            if (end < 0 ? !decoded.equals(fixed) : !decoded.endsWith(fixed)) {
                return Optional.empty();
            }
            if (end > 0) {
                values.put(wanted[i].substring(1, end), decoded.substring(0, decoded.length() - fixed.length()));
            }
        }
        return Optional.of(values);
    }
}
