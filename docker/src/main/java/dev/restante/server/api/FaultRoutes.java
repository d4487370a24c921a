package dev.restante.server.api;

import dev.restante.MailServer;
import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultRule;
import dev.restante.fault.FaultSyntaxException;
import dev.restante.fault.Faults;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.words.Shown;
import java.util.List;
import java.util.Map;

/** The fault rules: seen, added, switched and removed. */
public final class FaultRoutes {

    private final MailServer server;

    private FaultRoutes(MailServer server) {
        this.server = server;
    }

    /**
     * The rows.
     *
     * @param server whose rules
     * @return the routes
     */
    public static List<Route> of(MailServer server) {
        FaultRoutes routes = new FaultRoutes(server);
        return List.of(
                Route.of("GET", "/api/faults", routes::list),
                Route.of("POST", "/api/faults", routes::add),
                Route.of("DELETE", "/api/faults", routes::clear),
                Route.of("GET", "/api/faults/{name}", routes::one),
                Route.of("PATCH", "/api/faults/{name}", routes::change),
                Route.of("DELETE", "/api/faults/{name}", routes::remove));
    }

    private Answer list(Request request) {
        request.requireParametersAmong(ScopeParameter.NAME);
        return Answer.json(Map.of(
                "faults", faults(request).list().stream().map(FaultRoutes::json).toList()));
    }

    private Answer add(Request request) {
        request.requireParametersAmong(ScopeParameter.NAME);
        try {
            ActiveFault added = faults(request).add(FaultRule.ofJson(request.json()));
            return Answer.json(json(added)).withStatus(201);
        } catch (FaultSyntaxException e) {
            throw Body.wrong(e.path(), e.getMessage());
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(e.getMessage());
        }
    }

    private Answer clear(Request request) {
        request.requireParametersAmong(ScopeParameter.NAME);
        faults(request).clear();
        return Answer.done();
    }

    private Answer one(Request request) {
        request.requireParametersAmong(ScopeParameter.NAME);
        return Answer.json(json(find(request)));
    }

    /** The one thing that changes in a rule at work is whether it strikes. */
    private Answer change(Request request) {
        request.requireParametersAmong(ScopeParameter.NAME);
        boolean on = Body.of(request, "on")
                .flag("on")
                .orElseThrow(() -> Problem.badRequest("A rule changes by {\"on\": true} or by {\"on\": false};"
                        + " for all else, remove it and add another"));
        ActiveFault fault = find(request);
        if (on) {
            fault.switchOn();
        } else {
            fault.switchOff();
        }
        return Answer.json(json(fault));
    }

    private Answer remove(Request request) {
        request.requireParametersAmong(ScopeParameter.NAME);
        find(request).close();
        return Answer.done();
    }

    private Faults faults(Request request) {
        return ScopeParameter.of(server, request).faults();
    }

    private ActiveFault find(Request request) {
        String name = request.path("name");
        return faults(request)
                .find(name)
                .orElseThrow(() -> Problem.notFound("There is no fault rule " + Shown.quoted(name)));
    }

    private static Map<String, Object> json(ActiveFault fault) {
        return new Fields()
                .always("name", fault.name())
                .always("inWords", fault.rule().toString())
                .always("on", fault.isOn())
                .always("strikes", fault.strikes())
                .always("rule", fault.rule().toJson())
                .with("scope", fault.scope())
                .map();
    }
}
