package dev.restante.server.mailpit;

import dev.restante.content.Link;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.links.LinkCheck;
import dev.restante.server.links.LinkResult;
import dev.restante.server.live.LiveServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Whether the links of a message lead anywhere. */
final class LinkCheckRoutes {

    private static final Set<String> YES = Set.of("true", "1");

    private final Messages messages;
    private final LinkCheck links;

    private LinkCheckRoutes(LiveServer live, LinkCheck links) {
        this.messages = new Messages(live);
        this.links = links;
    }

    static List<Route> of(LiveServer live, LinkCheck links) {
        return List.of(new Route("GET", "/api/v1/message/{id}/link-check", new LinkCheckRoutes(live, links)::check));
    }

    private CompletableFuture<Answer> check(Request request) {
        List<String> targets =
                messages.find(request).links().stream().map(Link::target).toList();
        boolean follow = request.parameter("follow").filter(YES::contains).isPresent();
        CompletableFuture<List<LinkResult>> results = links.check(targets, follow);
        CompletableFuture<Answer> answer = results.thenApply(LinkCheckRoutes::told);
        answer.whenComplete((done, problem) -> results.cancel(false));
        return answer;
    }

    private static Answer told(List<LinkResult> results) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Errors", results.stream().filter(each -> !each.isGood()).count());
        json.put("Links", results.stream().map(LinkCheckRoutes::link).toList());
        return Answer.json(json);
    }

    private static Map<String, Object> link(LinkResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("URL", result.target());
        json.put("StatusCode", result.status());
        json.put("Status", result.error().isEmpty() ? Integer.toString(result.status()) : result.error());
        return json;
    }
}
