package dev.restante.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One row of the table of endpoints.
 *
 * @param method in upper case
 * @param template the path, with variables such as {@code /api/mails/{id}}
 * @param handler answers
 */
public record Route(String method, String template, LateHandler handler) {

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
            if (wanted[i].startsWith("{")) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), UrlEncoding.decode(given[i]));
            } else if (!wanted[i].equals(UrlEncoding.decode(given[i]))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
