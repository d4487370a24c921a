package dev.restante.server.api;

import dev.restante.query.MailQuery;
import dev.restante.query.QuerySyntaxException;
import dev.restante.server.http.Request;
import dev.restante.words.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request for mails as JSON: a query, and beside it what would be parameters of a URL.
 *
 * @param query which mails
 * @param parameters a request with all the rest as its parameters
 */
record WaitBody(MailQuery query, Request parameters) {

    private static final String QUERY = "query";

    private static final String[] MEMBERS = Stream.of(
                    Stream.of(QUERY, "q", ScopeParameter.NAME, "since", "until"),
                    Stream.of(MailWait.PARAMETERS),
                    Stream.of(Page.PARAMETERS))
            .flatMap(names -> names)
            .toArray(String[]::new);

    static WaitBody of(Request request) {
        Map<String, Object> json = request.json();
        Body body = Body.of(json, MEMBERS);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (!name.equals(QUERY)) {
                parameters.put(name, List.of(text(name, value)));
            }
        });
        return new WaitBody(query(body), new Request(Map.of(), parameters, Map.of(), new byte[0]));
    }

    private static MailQuery query(Body body) {
        try {
            return body.object(QUERY).map(MailQuery::ofJson).orElse(MailQuery.any());
        } catch (QuerySyntaxException e) {
            throw Body.wrong(QUERY, e.getMessage());
        }
    }

    private static String text(String name, Object value) {
        if (value instanceof String || value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        throw Body.wrong(name, "'%s' is a text or a whole number, not %s".formatted(name, Shown.json(value)));
    }
}
