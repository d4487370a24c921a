package dev.restante.server.mailhog;

import dev.restante.server.http.Problem;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of the endpoints that clients of MailHog know. What it answers is shaped as there: names of members with
 * their case, errors as plain text, parameters and members that nobody knows passed over. A mail's number is its
 * identifier.
 */
public final class MailHogApi {

    private MailHogApi() {}

    /**
     * The rows.
     *
     * @param live whose mail it is about
     * @return all routes
     */
    public static List<Route> routes(LiveServer live) {
        return told(Stream.of(
                        ListRoutes.of(live),
                        MessageRoutes.of(live),
                        JimRoutes.of(live.mail().faults()),
                        EventRoutes.of(live))
                .flatMap(List::stream));
    }

    /**
     * The row of {@code GET /api/v1/messages} alone, which Mailpit answers in another shape: whoever wants this one
     * puts it before Mailpit's.
     *
     * @param live whose mail it is about
     * @return that route
     */
    public static List<Route> messagesOfV1(LiveServer live) {
        return told(Stream.of(ListRoutes.messagesOfV1(live)));
    }

    private static List<Route> told(Stream<Route> routes) {
        return routes.map(each -> each.tellingProblems(Problem::text)).toList();
    }
}
