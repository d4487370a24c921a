package dev.restante.server.api;

import dev.restante.MailAccount;
import dev.restante.MailServer;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.words.Shown;
import java.util.List;
import java.util.Map;

/** The accounts: seen and declared. */
public final class AccountRoutes {

    private final MailServer server;

    private AccountRoutes(MailServer server) {
        this.server = server;
    }

    /**
     * The rows.
     *
     * @param server whose accounts
     * @return the routes
     */
    public static List<Route> of(MailServer server) {
        AccountRoutes routes = new AccountRoutes(server);
        return List.of(
                Route.of("GET", "/api/accounts", routes::list),
                Route.of("POST", "/api/accounts", routes::declare),
                Route.of("GET", "/api/accounts/{name}", routes::one));
    }

    private Answer list(Request request) {
        request.requireParametersAmong();
        return Answer.json(Map.of("accounts", MailboxJson.all(server.accounts(), MailboxJson::account)));
    }

    private Answer declare(Request request) {
        request.requireParametersAmong();
        Body body = Body.of(request, "name", "password");
        String name = body.text("name");
        String password = body.text("password");
        try {
            return Answer.json(
                            MailboxJson.account(server.declare(name, password)).map())
                    .withStatus(201);
        } catch (IllegalArgumentException e) {
            throw Body.wrong("name", e.getMessage());
        }
    }

    private Answer one(Request request) {
        request.requireParametersAmong();
        return Answer.json(MailboxJson.accountWithMailboxes(find(server, request.path("name"))));
    }

    /** By its own name, in any case: to ask for an account must not make it. */
    static MailAccount find(MailServer server, String name) {
        return server.accounts().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "There is no account %s: one is made when mail comes for it, or by POST /api/accounts"
                                .formatted(Shown.quoted(name))));
    }
}
