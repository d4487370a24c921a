package dev.restante.server.api;

import dev.restante.MailMark;
import dev.restante.MailServer;
import dev.restante.MailWaitError;
import dev.restante.ReceivedMails;
import dev.restante.mail.Attachment;
import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.query.QuerySyntaxException;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import dev.restante.server.live.Marks;
import dev.restante.words.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The received mails: looked at, taken, and delivered. */
public final class MailRoutes {

    private static final String[] BESIDES_THE_QUERY = {"since", "limit", "count", "wait", "quiet"};
    private static final int CANDIDATES = 10;

    private final MailServer server;

    private final Marks marks;

    private MailRoutes(LiveServer live) {
        this.server = live.mail();
        this.marks = live.marks();
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
                Route.of("DELETE", "/api/mails", mails::take),
                Route.of("GET", "/api/mails/{id}", mails::one),
                Route.of("GET", "/api/mails/{id}/raw", mails::raw),
                Route.of("GET", "/api/mails/{id}/text", mails::text),
                Route.of("GET", "/api/mails/{id}/html", mails::html),
                Route.of("GET", "/api/mails/{id}/attachments/{number}", mails::attachment),
                Route.of("POST", "/api/mails", mails::deliver));
    }

    /** With count or quiet, it waits for that; without, it tells what is there. */
    private CompletableFuture<Answer> list(Request request) {
        ReceivedMails selected = selected(request);
        long limit = request.number("limit", 0).orElse(Long.MAX_VALUE);
        Optional<Duration> quiet = request.parameter("quiet").map(value -> duration("quiet", value));
        Optional<Long> count = request.number("count", 1);
        Optional<Duration> wait = request.parameter("wait").map(value -> duration("wait", value));
        if (quiet.isPresent()) {
            return answered(selected.whenNone(quiet.get()), request, limit);
        }
        if (count.isPresent() || wait.isPresent()) {
            int least = (int) Math.min(Integer.MAX_VALUE, count.orElse(1L));
            return answered(selected.whenAtLeast(least, wait.orElse(Duration.ZERO)), request, limit);
        }
        return CompletableFuture.completedFuture(listed(selected.list(), limit));
    }

    private CompletableFuture<Answer> answered(
            CompletableFuture<List<ReceivedMail>> wait, Request request, long limit) {
        CompletableFuture<Answer> answer = wait.handle((mails, problem) -> {
            if (problem instanceof MailWaitError missed) {
                throw missed(request, missed);
            }
            return listed(mails, limit);
        });
        answer.whenComplete((done, problem) -> wait.cancel(false));
        return answer;
    }

    private Answer listed(List<ReceivedMail> mails, long limit) {
        return Answer.json(new Fields()
                .always("count", mails.size())
                .always("cursor", server.mark().id())
                .always(
                        "mails",
                        mails.stream().limit(limit).map(MailJson::inShort).toList())
                .map());
    }

    /** What came instead, each with its first difference. */
    private Problem missed(Request request, MailWaitError missed) {
        MailQuery query = query(request.parametersBut(BESIDES_THE_QUERY));
        List<ReceivedMail> all = server.received().list();
        List<Map<String, Object>> candidates = all.subList(Math.max(0, all.size() - CANDIDATES), all.size()).stream()
                .map(mail -> new Fields()
                        .always("mail", MailJson.inShort(mail))
                        .with("difference", query.firstDifference(mail))
                        .map())
                .toList();
        return Problem.of(408, "The mail did not come", missed.getMessage())
                .with("received", all.size())
                .with("candidates", candidates);
    }

    private static Duration duration(String name, String value) {
        try {
            return Times.read(value);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'%s': %s".formatted(name, e.getMessage())).with("parameter", name);
        }
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

    /**
     * What a mail brings never runs in a page of this server: it is shown without scripts, forms and remote content.
     */
    private Answer html(Request request) {
        return Answer.text("text/html", find(request).html())
                .with(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    /** From 1 on, as they are listed; always to be saved, whatever it is. */
    private Answer attachment(Request request) {
        List<Attachment> all = find(request).attachments();
        String number = request.path("number");
        for (int i = 0; i < all.size(); i++) {
            if (Integer.toString(i + 1).equals(number)) {
                return Answer.of("application/octet-stream", all.get(i).bytes())
                        .with("Content-Disposition", "attachment");
            }
        }
        throw Problem.notFound("There is no attachment %s, the mail has %d".formatted(number, all.size()));
    }

    private Answer deliver(Request request) {
        try {
            ReceivedMail delivered = server.deliver(MailPost.read(request));
            return Answer.json(MailJson.whole(delivered)).withStatus(201);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(e.getMessage());
        }
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The word latest stands for the newest mail. */
    private ReceivedMail find(Request request) {
        String id = request.path("id");
        Optional<ReceivedMail> found =
                id.equals("latest") ? server.received().last() : number(id).flatMap(server.received()::find);
        return found.orElseThrow(
                () -> Problem.notFound("There is no mail " + id + ": it may have been taken, or forgotten by a reset"));
    }
}
