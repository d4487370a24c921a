package dev.restante.server.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds who answers. Immutable. */
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

    /** HEAD is answered as GET is (RFC 9110 section 9.3.2), and OPTIONS with what is allowed (section 9.3.7). */
    Match find(String method, String rawPath) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        TreeSet<String> known = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.match(rawPath);
            if (values.isPresent() && route.method().equals(wanted)) {
                return new Match(route, values.get());
            }
            values.ifPresent(each -> known.add(route.method()));
        }
        String path = UrlEncoding.decode(rawPath);
        if (known.isEmpty()) {
            throw Problem.notFound("There is nothing at " + path);
        }
        if (method.equals("OPTIONS")) {
            Answer answer = Answer.done().with("Allow", allowed(known));
            return new Match(Route.of(method, path, request -> answer), Map.of());
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
