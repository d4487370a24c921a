package dev.restante.server.api;

import dev.restante.MailServer;
import dev.restante.query.CostlyQueryException;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Route;
import dev.restante.server.links.LinkCheck;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.stream.Stream;

/** The table of all endpoints of the API of our own. */
public final class Api {

    private Api() {}

    /**
     * The rows.
     *
     * @param live whose mail it is about
     * @param links asks for the links of its mails
     * @return all routes
     */
    public static List<Route> routes(LiveServer live, LinkCheck links) {
        MailServer server = live.mail();
        return Stream.of(
                        ServerRoutes.of(live),
                        MailRoutes.of(live),
                        AccountRoutes.of(server),
                        MailboxRoutes.of(server),
                        FaultRoutes.of(server),
                        SingleMailRoutes.of(live),
                        MailContentRoutes.of(live),
                        MailLinkRoutes.of(live, links),
                        ConversationRoutes.of(server),
                        ScopeRoutes.of(server),
                        SnapshotRoutes.of(server),
                        MetricsRoutes.of(live),
                        EventRoutes.of(live))
                .flatMap(List::stream)
                .map(Api::refusingCostlyQueries)
                .toList();
    }

    /** Who asks for too much is told so; a wait does that by itself. */
    private static Route refusingCostlyQueries(Route route) {
        return new Route(route.method(), route.template(), route.webSocket(), request -> {
            try {
                return route.handler().answer(request);
            } catch (CostlyQueryException e) {
                throw Problem.badRequest(e.getMessage());
            }
        });
    }
}
