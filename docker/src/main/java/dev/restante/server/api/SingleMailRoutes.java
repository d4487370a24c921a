package dev.restante.server.api;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.List;

/** One received mail: looked at, marked, and taken. */
public final class SingleMailRoutes {

    private final LiveServer live;
    private final MailJson json;
    private final MailFinder finder;

    private SingleMailRoutes(LiveServer live) {
        this.live = live;
        this.json = new MailJson(live);
        this.finder = new MailFinder(live.mail());
    }

    /**
     * The rows.
     *
     * @param live whose mail it is
     * @return the routes
     */
    public static List<Route> of(LiveServer live) {
        SingleMailRoutes mails = new SingleMailRoutes(live);
        return List.of(
                Route.of("GET", "/api/mails/{id}", mails::one),
                Route.of("PATCH", "/api/mails/{id}", mails::mark),
                Route.of("DELETE", "/api/mails/{id}", mails::take));
    }

    private Answer one(Request request) {
        request.requireParametersAmong();
        return Answer.json(json.whole(finder.find(request)));
    }

    private Answer mark(Request request) {
        request.requireParametersAmong();
        ReceivedMail mail = finder.find(request);
        new MarkChange(request).of(List.of(mail), live.marks());
        return Answer.json(json.summary(mail));
    }

    /** Of several who take the same one, one gets it. */
    private Answer take(Request request) {
        request.requireParametersAmong();
        ReceivedMail mail = finder.find(request);
        MailQuery that = MailQuery.any().matching("that is " + mail, mail::equals);
        if (live.mail().received(that).drain().isEmpty()) {
            throw MailFinder.none(request.path("id"));
        }
        return Answer.done();
    }
}
