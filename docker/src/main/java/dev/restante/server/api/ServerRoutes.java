package dev.restante.server.api;

import dev.restante.MailServer;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import java.util.List;

/** The server itself: whether it is there, its certificate, and a fresh start. */
public final class ServerRoutes {

    private final MailServer server;

    private ServerRoutes(MailServer server) {
        this.server = server;
    }

    /**
     * The rows.
     *
     * @param server which
     * @return the routes
     */
    public static List<Route> of(MailServer server) {
        ServerRoutes routes = new ServerRoutes(server);
        return List.of(
                Route.of("GET", "/livez", request -> Answer.text("text/plain", "ok\n")),
                Route.of("GET", "/readyz", request -> Answer.text("text/plain", "ok\n")),
                Route.of("GET", "/api/certificate.pem", routes::certificate),
                Route.of("POST", "/api/reset", routes::reset));
    }

    private Answer certificate(Request request) {
        request.requireParametersAmong();
        return Answer.text(
                "application/x-pem-file", server.certificateAuthority().pem());
    }

    private Answer reset(Request request) {
        request.requireParametersAmong();
        server.reset();
        return Answer.done();
    }
}
