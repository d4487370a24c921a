package dev.restante.server.mailhog;

import dev.restante.decode.PartContent;
import dev.restante.mail.ReceivedMail;
import dev.restante.mime.MimePart;
import dev.restante.query.MailQuery;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One message. */
final class MessageRoutes {

    private final LiveServer live;

    private MessageRoutes(LiveServer live) {
        this.live = live;
    }

    static List<Route> of(LiveServer live) {
        MessageRoutes routes = new MessageRoutes(live);
        return List.of(
                Route.of("GET", "/api/v1/messages/{id}", routes::message),
                Route.of("DELETE", "/api/v1/messages/{id}", routes::delete),
                Route.of("GET", "/api/v1/messages/{id}/download", routes::download),
                Route.of("GET", "/api/v1/messages/{id}/mime/part/{part}/download", routes::part),
                Route.of("POST", "/api/v1/messages/{id}/release", MessageRoutes::release),
                Route.of("GET", "/api/v2/outgoing-smtp", request -> Answer.json(Map.of())));
    }

    private Answer message(Request request) {
        return Replies.json(MessageJson.of(find(request)));
    }

    private Answer delete(Request request) {
        long id = find(request).id();
        live.mail()
                .received(MailQuery.any().matching("number " + id, mail -> mail.id() == id))
                .drain();
        return Replies.done();
    }

    private Answer download(Request request) {
        ReceivedMail mail = find(request);
        return Answer.download(mail.id() + ".eml", "message/rfc822", mail.raw());
    }

    /** From 0 on, among the parts that are not in another part; decoded. */
    private Answer part(Request request) {
        ReceivedMail mail = find(request);
        List<MimePart> parts = mail.message().mime().children();
        int number = number(request.path("part")).map(Long::intValue).orElse(-1);
        if (number < 0 || number >= parts.size()) {
            throw Problem.notFound(
                    "There is no part %s: the message has %d, from 0 on".formatted(request.path("part"), parts.size()));
        }
        MimePart part = parts.get(number);
        return Answer.download(
                "%d-part-%d".formatted(mail.id(), number), part.contentType().fullType(), PartContent.bytes(part));
    }

    private static Answer release(Request request) {
        throw Problem.of(
                501,
                "Not supported",
                "Restante never sends mail on: take the message from …/download and send it yourself");
    }

    private ReceivedMail find(Request request) {
        return number(request.path("id"))
                .flatMap(live.mail().received()::find)
                .orElseThrow(() -> Problem.notFound("There is no message " + request.path("id")));
    }

    private static Optional<Long> number(String text) {
        return Optional.of(text).filter(each -> each.matches("\\d{1,9}")).map(Long::parseLong);
    }
}
