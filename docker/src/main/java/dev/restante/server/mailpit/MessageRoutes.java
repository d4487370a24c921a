package dev.restante.server.mailpit;

import dev.restante.mail.ReceivedMail;
import dev.restante.mime.HeaderField;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One message. */
final class MessageRoutes {

    private static final Pattern WORD_START = Pattern.compile("(?:^|-)[a-z]");

    private final LiveServer live;
    private final Messages messages;
    private final MessageJson json;

    private MessageRoutes(LiveServer live) {
        this.live = live;
        this.messages = new Messages(live);
        this.json = new MessageJson(live.marks());
    }

    static List<Route> of(LiveServer live) {
        MessageRoutes routes = new MessageRoutes(live);
        return List.of(
                Route.of("GET", "/api/v1/message/{id}", routes::message),
                Route.of("GET", "/api/v1/message/{id}/headers", routes::headers),
                Route.of("GET", "/api/v1/message/{id}/raw", routes::raw),
                Route.of("GET", "/api/v1/message/{id}/part/{part}", routes::part),
                Replies.unsupported(
                        "GET",
                        "/api/v1/message/{id}/part/{part}/thumb",
                        "Restante makes no thumbnails: take the image itself, from …/part/{part}"),
                Replies.unsupported(
                        "GET",
                        "/api/v1/message/{id}/html-check",
                        "Restante does not know what mail programs support: see the findings in 'lint' of"
                                + " /api/mails/{id} for what is wrong with a mail"),
                Replies.unsupported(
                        "GET",
                        "/api/v1/message/{id}/sa-check",
                        "Restante asks no SpamAssassin: see 'lint' and 'authenticity' of /api/mails/{id} for what"
                                + " receivers would hold against a mail"),
                Replies.unsupported(
                        "POST",
                        "/api/v1/message/{id}/release",
                        "Restante never sends mail on: take the message from …/raw and send it yourself"));
    }

    /** Whoever looks at it has read it. */
    private Answer message(Request request) {
        ReceivedMail mail = messages.find(request);
        Map<String, Object> written = json.write(mail);
        live.marks().read(List.of(mail), true);
        return Answer.json(written);
    }

    /** By names as Go writes them, such as Message-Id. */
    private Answer headers(Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (HeaderField field : messages.find(request).message().mime().headers()) {
            if (!field.name().isEmpty()) {
                headers.computeIfAbsent(canonical(field.name()), name -> new ArrayList<>())
                        .add(field.unfoldedValue());
            }
        }
        return Answer.json(headers);
    }

    private static String canonical(String name) {
        return WORD_START
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
    }

    private Answer raw(Request request) {
        ReceivedMail mail = messages.find(request);
        String type = "text/plain; charset=utf-8";
        return request.parameter("dl").filter("1"::equals).isPresent()
                ? Answer.download(mail.id() + ".eml", type, mail.raw())
                : Answer.of(type, mail.raw());
    }

    private Answer part(Request request) {
        return PartAnswer.of(messages.find(request), request.path("part"));
    }
}
