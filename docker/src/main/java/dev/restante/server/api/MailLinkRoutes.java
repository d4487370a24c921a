package dev.restante.server.api;

import dev.restante.content.Link;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.links.LinkCheck;
import dev.restante.server.links.LinkResult;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Whether the links of a mail lead anywhere. */
public final class MailLinkRoutes {

    private final MailFinder finder;
    private final LinkCheck links;

    private MailLinkRoutes(LiveServer live, LinkCheck links) {
        this.finder = new MailFinder(live.mail());
        this.links = links;
    }

    /**
     * The rows.
     *
     * @param live whose mail it is
     * @param links asks for links
     * @return the routes
     */
    public static List<Route> of(LiveServer live, LinkCheck links) {
        MailLinkRoutes routes = new MailLinkRoutes(live, links);
        return List.of(new Route("POST", "/api/mails/{id}/links", routes::check));
    }

    private CompletableFuture<Answer> check(Request request) {
        request.requireParametersAmong();
        ReceivedMail mail = finder.find(request);
        boolean follow = Body.ofOptional(request, "follow").flag("follow").orElse(false);
        CompletableFuture<List<LinkResult>> check =
                links.check(mail.links().stream().map(Link::target).toList(), follow);
        CompletableFuture<Answer> answer = check.thenApply(MailLinkRoutes::answer);
        answer.whenComplete((done, problem) -> check.cancel(false));
        return answer;
    }

    private static Answer answer(List<LinkResult> results) {
        return Answer.json(
                Map.of("links", results.stream().map(MailLinkRoutes::result).toList()));
    }

    private static Map<String, Object> result(LinkResult result) {
        return new Fields()
                .always("target", result.target())
                .with("status", Optional.of(result.status()).filter(status -> status > 0))
                .with("error", result.error())
                .with("location", result.location())
                .map();
    }
}
