package dev.restante.server.api;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The scopes that were opened over HTTP: for tests that share a server, and each have a domain of their own. */
public final class ScopeRoutes {

    private static final int ROOM = 1_000;

    private final MailServer server;
    private final Shelf<MailScope> open = new Shelf<>("a scope", ROOM);

    private ScopeRoutes(MailServer server) {
        this.server = server;
    }

    /**
     * The rows.
     *
     * @param server whose scopes
     * @return the routes
     */
    public static List<Route> of(MailServer server) {
        ScopeRoutes routes = new ScopeRoutes(server);
        return List.of(
                Route.of("GET", "/api/scopes", routes::list),
                Route.of("POST", "/api/scopes", routes::open),
                Route.of("GET", "/api/scopes/{domain}", routes::one),
                Route.of("DELETE", "/api/scopes/{domain}", routes::close),
                Route.of("POST", "/api/scopes/{domain}/reset", routes::reset));
    }

    private Answer list(Request request) {
        request.requireParametersAmong();
        return Answer.json(
                Map.of("scopes", open.all().stream().map(ScopeRoutes::json).toList()));
    }

    private Answer open(Request request) {
        request.requireParametersAmong();
        Optional<String> domain = Body.ofOptional(request, "domain").optionalText("domain");
        MailScope scope = domain.map(this::named).orElseGet(this::unused);
        open.add(scope.domain(), scope);
        return Answer.json(json(scope)).withStatus(201);
    }

    private MailScope named(String domain) {
        try {
            return server.scope(domain);
        } catch (IllegalArgumentException e) {
            throw Body.wrong("domain", e.getMessage());
        }
    }

    /** One that no client has opened by name. */
    private MailScope unused() {
        MailScope scope = server.newScope();
        while (open.has(scope.domain())) {
            scope = server.newScope();
        }
        return scope;
    }

    private Answer one(Request request) {
        request.requireParametersAmong();
        return Answer.json(json(open.get(domain(request))));
    }

    private Answer close(Request request) {
        request.requireParametersAmong();
        open.remove(domain(request)).close();
        return Answer.done();
    }

    private Answer reset(Request request) {
        request.requireParametersAmong();
        open.get(domain(request)).reset();
        return Answer.done();
    }

    private static String domain(Request request) {
        return request.path("domain").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> json(MailScope scope) {
        return new Fields()
                .always("domain", scope.domain())
                .always("mails", scope.received().count())
                .always("conversations", scope.conversations().count())
                .always("faults", scope.faults().list().size())
                .map();
    }
}
