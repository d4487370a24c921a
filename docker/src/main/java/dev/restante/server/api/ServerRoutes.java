package dev.restante.server.api;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Json;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import dev.restante.server.live.Version;
import dev.restante.settings.Listener;
import java.util.List;
import java.util.Map;

/** The server itself: whether it is there, its certificate, and a fresh start. */
public final class ServerRoutes {

    private final LiveServer live;
    private final MailServer server;

    private ServerRoutes(LiveServer live) {
        this.live = live;
        this.server = live.mail();
    }

    /**
     * The rows.
     *
     * @param live which
     * @return the routes
     */
    public static List<Route> of(LiveServer live) {
        ServerRoutes routes = new ServerRoutes(live);
        return List.of(
                Route.of("GET", "/livez", routes::ok),
                Route.of("GET", "/readyz", routes::ok),
                Route.of("GET", "/api/openapi.json", routes::description),
                Route.of("GET", "/api/server", routes::server),
                Route.of("GET", "/api/certificate.pem", routes::certificate),
                Route.of("POST", "/api/reset", routes::reset));
    }

    /** It lives, and is ready: before its listeners are bound, it does not listen here either. */
    private Answer ok(Request request) {
        request.requireParametersAmong();
        return Answer.text("text/plain", "ok\n");
    }

    private Answer description(Request request) {
        request.requireParametersAmong();
        return Answer.of(Json.MEDIA_TYPE, OpenApi.json());
    }

    private Answer server(Request request) {
        request.requireParametersAmong();
        List<ReceivedMail> mails = server.received().list();
        return Answer.json(new Fields()
                .always("name", "Restante")
                .always("version", Version.text())
                .always("startedAt", live.startedAt().toString())
                .always(
                        "listeners",
                        server.listeners().stream().map(this::listener).toList())
                .always("strict", server.isStrict())
                .always("magicAddresses", server.hasMagicAddresses())
                .with("http", request.header("Host").map(host -> Map.of("url", "http://" + host + "/")))
                .always("mails", mails.size())
                .always("unread", live.marks().unread(mails))
                .always("accounts", server.accounts().size())
                .always("conversations", server.conversations().count())
                .always("faults", server.faults().list().size())
                .map());
    }

    private Map<String, Object> listener(Listener listener) {
        Endpoint endpoint = server.endpoint(listener);
        return new Fields()
                .always("name", listener.name())
                .always("host", endpoint.host())
                .always("port", endpoint.port())
                .always("tls", listener.implicitTls())
                .map();
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
