package dev.restante.server.api;

import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Faults;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import java.util.List;
import java.util.Map;

/** The fault rules: seen, added, switched and removed. */
public final class FaultRoutes {

    private final Faults faults;

    private FaultRoutes(Faults faults) {
        this.faults = faults;
    }

    /**
     * The rows.
     *
     * @param faults the rules
     * @return the routes
     */
    public static List<Route> of(Faults faults) {
        FaultRoutes routes = new FaultRoutes(faults);
        return List.of(
                Route.of("GET", "/api/faults", routes::list),
                Route.of("POST", "/api/faults", routes::add),
                Route.of("DELETE", "/api/faults", routes::clear),
                Route.of("GET", "/api/faults/{name}", routes::one),
                Route.of("PATCH", "/api/faults/{name}", routes::change),
                Route.of("DELETE", "/api/faults/{name}", routes::remove));
    }

    private Answer list(Request request) {
        request.requireParametersAmong();
        return Answer.json(
                Map.of("faults", faults.list().stream().map(FaultRoutes::json).toList()));
    }

    private Answer add(Request request) {
        request.requireParametersAmong();
        try {
            ActiveFault added = faults.add(FaultRule.ofJson(request.json()));
            return Answer.json(json(added)).withStatus(201);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(e.getMessage());
        }
    }

    private Answer clear(Request request) {
        request.requireParametersAmong();
        faults.clear();
        return Answer.done();
    }

    private Answer one(Request request) {
        return Answer.json(json(find(request)));
    }

    /** The one thing that changes in a rule at work is whether it strikes. */
    private Answer change(Request request) {
        Map<String, Object> body = request.json();
        if (body.size() != 1 || !(body.get("on") instanceof Boolean on)) {
            throw Problem.badRequest(
                    "A rule can be switched by {\"on\": true} or {\"on\": false}; for all else, remove it and add another");
        }
        ActiveFault fault = find(request);
        if (on) {
            fault.switchOn();
        } else {
            fault.switchOff();
        }
        return Answer.json(json(fault));
    }

    private Answer remove(Request request) {
        find(request).close();
        return Answer.done();
    }

    private ActiveFault find(Request request) {
        String name = request.path("name");
        return faults.find(name).orElseThrow(() -> Problem.notFound("There is no fault rule '" + name + "'"));
    }

    private static Map<String, Object> json(ActiveFault fault) {
        return new Fields()
                .always("name", fault.name())
                .always("inWords", fault.rule().toString())
                .always("on", fault.isOn())
                .always("strikes", fault.strikes())
                .always("rule", fault.rule().toJson())
                .map();
    }
}
