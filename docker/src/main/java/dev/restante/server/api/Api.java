package dev.restante.server.api;

import dev.restante.MailServer;
import dev.restante.server.http.Route;
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
     * @return all routes
     */
    public static List<Route> routes(LiveServer live) {
        MailServer server = live.mail();
        return Stream.of(
                        ServerRoutes.of(live),
                        MailRoutes.of(live),
                        AccountRoutes.of(server),
                        MailboxRoutes.of(server),
                        FaultRoutes.of(server.faults()),
                        ConversationRoutes.of(server),
                        EventRoutes.of(live))
                .flatMap(List::stream)
                .toList();
    }
}
