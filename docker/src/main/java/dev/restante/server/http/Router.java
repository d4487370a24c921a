package dev.restante.server.http;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds who answers: of several routes that could, the first. Immutable. */
final class Router {

    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * A route, and what its variables stand for.
     *
     * @param route which
     * @param path values by variable
     */
    record Match(Route route, Map<String, String> path) {}

    /**
     * HEAD is answered as GET is (RFC 9110 section 9.3.2), and OPTIONS with what is allowed (section 9.3.7). Who wants
     * a WebSocket gets an ordinary answer where there is none (section 7.8).
     */
    Match find(String method, String rawPath, boolean wantsWebSocket) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<Match> there = routes.stream()
                .flatMap(route -> route.match(rawPath).map(values -> new Match(route, values)).stream())
                .toList();
        return there.stream()
                .filter(each -> each.route().method().equals(wanted))
                .filter(each -> wantsWebSocket || !each.route().webSocket())
                .min(comparing(each -> each.route().webSocket() != wantsWebSocket))
                .orElseGet(() -> otherwise(there, method, UrlEncoding.decode(rawPath)));
    }

    private static Match otherwise(List<Match> there, String method, String path) {
        TreeSet<String> known =
                there.stream().map(each -> each.route().method()).collect(toCollection(TreeSet::new));
        if (known.isEmpty()) {
            throw Problem.notFound("There is nothing at " + path);
        }
        if (method.equals("OPTIONS")) {
            Answer answer = Answer.done().with("Allow", allowed(known));
            return new Match(Route.of(method, path, request -> answer), Map.of());
        }
        if (known.contains(method)) {
            throw Problem.of(426, "A WebSocket is wanted", path + " is a WebSocket (RFC 6455), and nothing else")
                    .header("Upgrade", "websocket");
        }
        throw Problem.of(
                        405,
                        "The method is not allowed",
                        "%s takes %s, not %s".formatted(path, String.join(", ", known), method))
                .with("allowed", known)
                .header("Allow", allowed(known));
    }

    private static String allowed(Set<String> known) {
        TreeSet<String> all = new TreeSet<>(known);
        all.add("OPTIONS");
        if (known.contains("GET")) {
            all.add("HEAD");
        }
        return String.join(", ", all);
    }
}
