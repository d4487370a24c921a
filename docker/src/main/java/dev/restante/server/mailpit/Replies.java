package dev.restante.server.mailpit;

import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Route;

/** What is said again and again. */
final class Replies {

    private Replies() {}

    static Answer ok() {
        return Answer.text("text/plain", "ok");
    }

    /** For what makes no sense here. */
    static Route unsupported(String method, String template, String why) {
        return Route.of(method, template, request -> {
            throw Problem.of(501, "Not supported", why);
        });
    }
}
