package dev.restante.server.api;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The received mails: looked at, waited for, marked, taken, and delivered. */
public final class MailRoutes {

    private static final String[] BESIDES_THE_SELECTION =
            Stream.of(MailWait.PARAMETERS, Page.PARAMETERS).flatMap(Stream::of).toArray(String[]::new);

    private final LiveServer live;
    private final MailJson json;

    private MailRoutes(LiveServer live) {
        this.live = live;
        this.json = new MailJson(live);
    }

    /**
     * The rows.
     *
     * @param live whose mail it is
     * @return the routes
     */
    public static List<Route> of(LiveServer live) {
        MailRoutes mails = new MailRoutes(live);
        return List.of(
                new Route("GET", "/api/mails", mails::list),
                new Route("POST", "/api/mails/wait", mails::await),
                Route.of("PATCH", "/api/mails", mails::mark),
                Route.of("DELETE", "/api/mails", mails::take),
                Route.of("POST", "/api/mails", mails::deliver));
    }

    private CompletableFuture<Answer> list(Request request) {
        return list(MailSelection.of(live.mail(), request, BESIDES_THE_SELECTION), request);
    }

    private CompletableFuture<Answer> await(Request request) {
        request.requireParametersAmong();
        WaitBody body = WaitBody.of(request);
        try {
            MailSelection selection = MailSelection.of(live.mail(), body.parameters(), BESIDES_THE_SELECTION);
            return list(selection.and(body.query()), body.parameters());
        } catch (Problem problem) {
            throw problem.ofField();
        }
    }

    private CompletableFuture<Answer> list(MailSelection selection, Request request) {
        Page page = Page.of(request);
        CompletableFuture<List<ReceivedMail>> mails = new MailWait(selection, json).mails(request);
        CompletableFuture<Answer> answer = mails.thenApply(found -> listed(found, page));
        answer.whenComplete((done, problem) -> mails.cancel(false));
        return answer;
    }

    private Answer listed(List<ReceivedMail> mails, Page page) {
        return Answer.json(new Fields()
                .always("count", mails.size())
                .always("unread", live.marks().unread(mails))
                .always("cursor", live.mail().mark().id())
                .always("mails", page.of(mails).stream().map(json::summary).toList())
                .map());
    }

    private Answer mark(Request request) {
        MailSelection selection = MailSelection.of(live.mail(), request);
        MarkChange change = new MarkChange(request);
        List<ReceivedMail> mails = selection.mails().list();
        change.of(mails, live.marks());
        return Answer.json(Map.of("count", mails.size()));
    }

    /** Takes them out, so that of several clients each mail goes to one. */
    private Answer take(Request request) {
        List<ReceivedMail> taken =
                MailSelection.of(live.mail(), request).mails().drain();
        return Answer.json(new Fields()
                .always("count", taken.size())
                .always("mails", json.whole(taken))
                .map());
    }

    private Answer deliver(Request request) {
        try {
            ReceivedMail delivered = live.mail().deliver(MailPost.read(request));
            return Answer.json(json.whole(delivered)).withStatus(201);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(e.getMessage());
        }
    }
}
