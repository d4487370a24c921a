package dev.restante.server.mailpit;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Answer;
import dev.restante.server.http.JsonMembers;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.Map;

/** Sends a message. Errors are told in JSON here, unlike elsewhere in this API. */
final class SendRoutes {

    private final LiveServer live;

    private SendRoutes(LiveServer live) {
        this.live = live;
    }

    static List<Route> of(LiveServer live) {
        return List.of(
                Route.of("POST", "/api/v1/send", new SendRoutes(live)::send).tellingProblems(SendRoutes::refusal));
    }

    private static Answer refusal(Problem problem) {
        return Answer.json(Map.of("Error", problem.getMessage())).withStatus(problem.status());
    }

    private Answer send(Request request) {
        try {
            ReceivedMail mail = live.mail().deliver(new SendRequest(JsonMembers.of(request)).mail());
            return Answer.json(Map.of("ID", Long.toString(mail.id())));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(e.getMessage());
        }
    }
}
