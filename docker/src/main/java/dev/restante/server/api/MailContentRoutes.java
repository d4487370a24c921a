package dev.restante.server.api;

import dev.restante.mail.Attachment;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.List;

/** What a mail contains, as it is: the octets, the texts, the parts. */
public final class MailContentRoutes {

    private final MailFinder finder;

    private MailContentRoutes(LiveServer live) {
        this.finder = new MailFinder(live.mail());
    }

    /**
     * The rows.
     *
     * @param live whose mail it is
     * @return the routes
     */
    public static List<Route> of(LiveServer live) {
        MailContentRoutes mails = new MailContentRoutes(live);
        return List.of(
                Route.of("GET", "/api/mails/{id}/raw", mails::raw),
                Route.of("GET", "/api/mails/{id}/text", mails::text),
                Route.of("GET", "/api/mails/{id}/html", mails::html),
                Route.of("GET", "/api/mails/{id}/attachments/{number}", mails::attachment));
    }

    private Answer raw(Request request) {
        request.requireParametersAmong();
        return Answer.of("message/rfc822", finder.find(request).raw());
    }

    private Answer text(Request request) {
        request.requireParametersAmong();
        return Answer.text("text/plain", finder.find(request).text());
    }

    /**
     * What a mail brings never runs in a page of this server: it is shown without scripts, forms and remote content.
     */
    private Answer html(Request request) {
        return Answer.text("text/html", finder.find(request).html())
                .with(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    /** From 1 on, as they are listed; always to be saved, whatever it is. */
    private Answer attachment(Request request) {
        List<Attachment> all = finder.find(request).attachments();
        String number = request.path("number");
        for (int i = 0; i < all.size(); i++) {
            if (Integer.toString(i + 1).equals(number)) {
                return Answer.of("application/octet-stream", all.get(i).bytes())
                        .with("Content-Disposition", "attachment");
            }
        }
        throw Problem.notFound("There is no attachment %s, the mail has %d".formatted(number, all.size()));
    }
}
