package dev.restante.server.api;

import dev.restante.MailServer;
import dev.restante.server.http.Route;
import java.util.List;
import java.util.stream.Stream;

/** The table of all endpoints. */
public final class Api {

    private Api() {}

    /**
     * The rows.
     *
     * @param server whose mail it is about
     * @return all routes
     */
    public static List<Route> routes(MailServer server) {
        return Stream.of(
                        ServerRoutes.of(server),
                        MailRoutes.of(server),
                        FaultRoutes.of(server.faults()),
                        ConversationRoutes.of(server))
                .flatMap(List::stream)
                .toList();
    }
}
