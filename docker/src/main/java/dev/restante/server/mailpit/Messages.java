package dev.restante.server.mailpit;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.live.LiveServer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mails that a request is about. */
final class Messages {

    private final LiveServer live;
    private final Search search;

    Messages(LiveServer live) {
        this.live = live;
        this.search = new Search(live.marks());
    }

    /** What a client searches for, with the dates in its time zone. */
    MailQuery query(Request request, String text) {
        return search.read(text, request.parameter("tz").map(Messages::zone).orElse(ZoneId.systemDefault()));
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Problem.badRequest("tz is a time zone such as Pacific/Auckland: " + e.getMessage());
        }
    }

    /** The word latest stands for the newest of all, or of those that a query selects. */
    ReceivedMail find(Request request) {
        String id = request.path("id");
        Optional<ReceivedMail> found = id.equals("latest")
                ? live.newestFirst(selection(request)).stream().findFirst()
                : number(id).flatMap(live.mail().received()::find);
        return found.orElseThrow(() -> Problem.notFound("Message not found"));
    }

    private MailQuery selection(Request request) {
        return request.parameter("query")
                .filter(text -> !text.isBlank())
                .map(text -> query(request, text))
                .orElse(MailQuery.any());
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Those of some identifiers that are still there. */
    List<ReceivedMail> named(Collection<String> ids) {
        return new HashSet<>(ids)
                .stream()
                        .flatMap(id -> number(id).stream())
                        .flatMap(number -> live.mail().received().find(number).stream())
                        .toList();
    }

    void delete(MailQuery query) {
        live.mail().received(query).drain();
    }

    void delete(Collection<String> ids) {
        Set<String> gone = Set.copyOf(ids);
        delete(MailQuery.any().matching("named", mail -> gone.contains(Long.toString(mail.id()))));
    }
}
