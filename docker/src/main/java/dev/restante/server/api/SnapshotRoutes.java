package dev.restante.server.api;

import dev.restante.MailServer;
import dev.restante.MailSnapshot;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Snapshots: what was there is remembered, and can be made so again. */
public final class SnapshotRoutes {

    /** Each holds on to what was there. */
    private static final int ROOM = 100;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._ -]{1,100}");

    private final MailServer server;
    private final Shelf<Named> kept = new Shelf<>("a snapshot", ROOM);
    private final AtomicLong unnamed = new AtomicLong();

    private SnapshotRoutes(MailServer server) {
        this.server = server;
    }

    private record Named(String name, Instant at, MailSnapshot snapshot) {

        Map<String, Object> json() {
            return new Fields().always("name", name).always("at", at.toString()).map();
        }
    }

    /**
     * The rows.
     *
     * @param server of which server
     * @return the routes
     */
    public static List<Route> of(MailServer server) {
        SnapshotRoutes routes = new SnapshotRoutes(server);
        return List.of(
                Route.of("GET", "/api/snapshot", routes::list),
                Route.of("POST", "/api/snapshot", routes::take),
                Route.of("POST", "/api/snapshot/{name}/restore", routes::restore),
                Route.of("DELETE", "/api/snapshot/{name}", routes::forget));
    }

    private Answer list(Request request) {
        request.requireParametersAmong();
        return Answer.json(
                Map.of("snapshots", kept.all().stream().map(Named::json).toList()));
    }

    private Answer take(Request request) {
        request.requireParametersAmong();
        String name = Body.ofOptional(request, "name").optionalText("name").orElseGet(this::unusedName);
        if (!NAME.matcher(name).matches()) {
            throw Body.wrong(
                    "name", "A snapshot has a name of up to 100 letters, digits, dots, underlines, hyphens and spaces");
        }
        Named taken = new Named(name, Instant.now(), server.snapshot());
        kept.add(name, taken);
        return Answer.json(taken.json()).withStatus(201);
    }

    private String unusedName() {
        String name = nextName();
        while (kept.has(name)) {
            name = nextName();
        }
        return name;
    }

    private String nextName() {
        return "snapshot-" + unnamed.incrementAndGet();
    }

    private Answer restore(Request request) {
        request.requireParametersAmong();
        server.restore(kept.get(request.path("name")).snapshot());
        return Answer.done();
    }

    private Answer forget(Request request) {
        request.requireParametersAmong();
        kept.remove(request.path("name"));
        return Answer.done();
    }
}
