package dev.restante.server.mailhog;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many messages at once. */
final class ListRoutes {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 250;

    /** Of the first version, which has no pages. */
    private static final int HIGHEST_LIMIT_OF_V1 = 1000;

    private final LiveServer live;

    private ListRoutes(LiveServer live) {
        this.live = live;
    }

    static List<Route> of(LiveServer live) {
        ListRoutes routes = new ListRoutes(live);
        return List.of(
                messagesOfV1(live),
                Route.of("DELETE", "/api/v1/messages", routes::deleteAll),
                Route.of("GET", "/api/v2/messages", routes::list),
                Route.of("GET", "/api/v2/search", routes::search));
    }

    static Route messagesOfV1(LiveServer live) {
        return Route.of("GET", "/api/v1/messages", new ListRoutes(live)::listAll);
    }

    private Answer listAll(Request request) {
        return Replies.json(live.newestFirst(MailQuery.any()).stream()
                .limit(HIGHEST_LIMIT_OF_V1)
                .map(MessageJson::of)
                .toList());
    }

    /** In Mailpit's API, a body says which. */
    private Answer deleteAll(Request request) {
        if (request.body().length > 0) {
            throw Problem.badRequest("All messages are deleted by DELETE without a body");
        }
        live.mail().received().drain();
        return Replies.done();
    }

    private Answer list(Request request) {
        return listed(request, MailQuery.any());
    }

    private Answer search(Request request) {
        String kind = request.parameter("kind").orElse("");
        String text = request.parameter("query").orElse("");
        if (text.isEmpty()) {
            throw Problem.badRequest("query is what to look for");
        }
        return listed(request, Search.of(kind, text));
    }

    private Answer listed(Request request, MailQuery query) {
        List<ReceivedMail> selected = live.newestFirst(query);
        int start = number(request, "start", 0);
        List<Map<String, Object>> items = selected.stream()
                .skip(start)
                .limit(Math.min(HIGHEST_LIMIT, number(request, "limit", USUAL_LIMIT)))
                .map(MessageJson::of)
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", selected.size());
        json.put("count", items.size());
        json.put("start", start);
        json.put("items", items);
        return Replies.json(json);
    }

    /** What is no number from 1 on is passed over. */
    private static int number(Request request, String name, int otherwise) {
        return request.parameter(name)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(value -> value > 0)
                .orElse(otherwise);
    }
}
