package dev.restante.server.mailpit;

import dev.restante.fault.Faults;
import dev.restante.server.http.Answer;
import dev.restante.server.http.JsonMembers;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Mailpit's chaos: fault rules, one for each trigger. What is not said is as it was in the beginning. */
final class ChaosRoutes {

    private final Faults faults;
    private final ReentrantLock changes = new ReentrantLock();

    private ChaosRoutes(Faults faults) {
        this.faults = faults;
    }

    static List<Route> of(Faults faults) {
        ChaosRoutes routes = new ChaosRoutes(faults);
        return List.of(Route.of("GET", "/api/v1/chaos", routes::get), Route.of("PUT", "/api/v1/chaos", routes::put));
    }

    private Answer get(Request request) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (ChaosPoint point : ChaosPoint.values()) {
            json.put(point.title(), ChaosTrigger.in(faults, point).json());
        }
        return Answer.json(json);
    }

    private Answer put(Request request) {
        JsonMembers body = JsonMembers.of(request);
        List<ChaosTrigger> triggers = Arrays.stream(ChaosPoint.values())
                .map(point -> ChaosTrigger.read(point, body.object(point.title())))
                .toList();
        changes.lock();
        try {
            triggers.forEach(each -> each.putInto(faults));
        } finally {
            changes.unlock();
        }
        return get(request);
    }
}
