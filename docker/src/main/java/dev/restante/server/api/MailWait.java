package dev.restante.server.api;

import dev.restante.MailWaitError;
import dev.restante.mail.ReceivedMail;
import dev.restante.query.CostlyQueryException;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.words.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Waits for mails as a request wants it, without a thread: until so many are there, or it is sure that none comes. */
final class MailWait {

    static final String[] PARAMETERS = {"count", "wait", "quiet"};

    /** How many mails are told of that came instead. */
    private static final int CANDIDATES = 10;

    private final MailSelection selection;
    private final MailJson json;

    MailWait(MailSelection selection, MailJson json) {
        this.selection = selection;
        this.json = json;
    }

    /** With count or quiet, it waits for that; without, it tells what is there. To cancel it ends the wait. */
    CompletableFuture<List<ReceivedMail>> mails(Request request) {
        Optional<Duration> quiet = duration(request, "quiet");
        Optional<Long> count = request.number("count", 1);
        Optional<Duration> wait = duration(request, "wait");
        if (quiet.isPresent()) {
            if (count.isPresent() || wait.isPresent()) {
                throw Problem.badRequest("'quiet' waits for none to come: it stands without 'count' and 'wait'")
                        .with("parameter", "quiet");
            }
            return told(selection.mails().whenNone(quiet.get()));
        }
        if (count.isPresent() || wait.isPresent()) {
            int least = (int) Math.min(Integer.MAX_VALUE, count.orElse(1L));
            return told(selection.mails().whenAtLeast(least, wait.orElse(Duration.ZERO)));
        }
        return CompletableFuture.completedFuture(selection.mails().list());
    }

    private CompletableFuture<List<ReceivedMail>> told(CompletableFuture<List<ReceivedMail>> wait) {
        CompletableFuture<List<ReceivedMail>> told = wait.handle((mails, problem) -> {
            if (problem instanceof MailWaitError missed) {
                throw missed(missed.getMessage());
            }
            if (problem instanceof CostlyQueryException) {
                throw Problem.badRequest(problem.getMessage());
            }
            return mails;
        });
        told.whenComplete((done, problem) -> wait.cancel(false));
        return told;
    }

    /** What came instead, each with its first difference. */
    private Problem missed(String why) {
        List<ReceivedMail> all = selection.candidates();
        List<Map<String, Object>> candidates = all.subList(Math.max(0, all.size() - CANDIDATES), all.size()).stream()
                .map(mail -> new Fields()
                        .always("mail", json.summary(mail))
                        .with("difference", selection.difference(mail))
                        .map())
                .toList();
        return Problem.of(408, "The mail did not come", why)
                .with("received", all.size())
                .with("candidates", candidates);
    }

    private static Optional<Duration> duration(Request request, String name) {
        return request.parameter(name).map(value -> {
            try {
                return Times.read(value);
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest("'%s': %s".formatted(name, e.getMessage()))
                        .with("parameter", name);
            }
        });
    }
}
