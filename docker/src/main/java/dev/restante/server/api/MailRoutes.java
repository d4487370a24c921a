package dev.restante.server.api;

import dev.restante.MailMark;
import dev.restante.MailServer;
import dev.restante.ReceivedMails;
import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.query.QuerySyntaxException;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import java.util.List;
import java.util.Map;

/** The received mails: looked at, taken, and delivered. */
public final class MailRoutes {

    private static final String[] BESIDES_THE_QUERY = {"since", "limit"};

    private final MailServer server;

    private MailRoutes(MailServer server) {
        this.server = server;
    }

    /**
     * The rows.
     *
     * @param server whose mail it is
     * @return the routes
     */
    public static List<Route> of(MailServer server) {
        MailRoutes mails = new MailRoutes(server);
        return List.of(
                new Route("GET", "/api/mails", mails::list),
                new Route("DELETE", "/api/mails", mails::take),
                new Route("GET", "/api/mails/{id}", mails::one),
                new Route("GET", "/api/mails/{id}/raw", mails::raw),
                new Route("GET", "/api/mails/{id}/text", mails::text));
    }

    private Answer list(Request request) {
        ReceivedMails selected = selected(request);
        long limit = request.number("limit", 0).orElse(Long.MAX_VALUE);
        List<ReceivedMail> mails = selected.list();
        return Answer.json(new Fields()
                .always("count", mails.size())
                .always("cursor", server.mark().id())
                .always(
                        "mails",
                        mails.stream().limit(limit).map(MailJson::inShort).toList())
                .map());
    }

    /** Takes them out, so that of several clients each mail goes to one. */
    private Answer take(Request request) {
        List<ReceivedMail> taken = selected(request).drain();
        return Answer.json(new Fields()
                .always("count", taken.size())
                .always("mails", taken.stream().map(MailJson::whole).toList())
                .map());
    }

    private ReceivedMails selected(Request request) {
        ReceivedMails mails = server.received(query(request.parametersBut(BESIDES_THE_QUERY)));
        return request.number("since", 0)
                .map(id -> mails.since(new MailMark(id)))
                .orElse(mails);
    }

    private static MailQuery query(Map<String, List<String>> parameters) {
        try {
            return MailQuery.ofParameters(parameters);
        } catch (QuerySyntaxException e) {
            throw Problem.badRequest(e.getMessage());
        }
    }

    private Answer one(Request request) {
        return Answer.json(MailJson.whole(find(request)));
    }

    private Answer raw(Request request) {
        return Answer.of("message/rfc822", find(request).raw());
    }

    private Answer text(Request request) {
        return Answer.text("text/plain", find(request).text());
    }

    /** The word latest stands for the newest mail. */
    private ReceivedMail find(Request request) {
        String id = request.path("id");
        List<ReceivedMail> all = server.received().list();
        return all.stream()
                .filter(each -> id.equals("latest")
                        ? each == all.get(all.size() - 1)
                        : Long.toString(each.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "There is no mail " + id + ": it may have been taken, or forgotten by a reset"));
    }
}
