package dev.restante.server.mailpit;

import dev.restante.server.http.Problem;
import dev.restante.server.http.Route;
import dev.restante.server.links.LinkCheck;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of the endpoints that clients of Mailpit know. What it answers is shaped as there: names of members with
 * their case, errors as plain text, parameters and members that nobody knows passed over. A mail's number is its
 * identifier.
 */
public final class MailpitApi {

    private MailpitApi() {}

    /**
     * The rows.
     *
     * @param live whose mail it is about
     * @param links asks for the links of mails
     * @return all routes
     */
    public static List<Route> routes(LiveServer live, LinkCheck links) {
        return Stream.concat(
                        Stream.of(
                                        ListRoutes.of(live),
                                        MessageRoutes.of(live),
                                        LinkCheckRoutes.of(live, links),
                                        ViewRoutes.of(live),
                                        TagRoutes.of(live),
                                        ChaosRoutes.of(live.mail().faults()),
                                        InfoRoutes.of(live),
                                        EventRoutes.of(live))
                                .flatMap(List::stream)
                                .map(each -> each.tellingProblems(Problem::text)),
                        SendRoutes.of(live).stream())
                .toList();
    }
}
