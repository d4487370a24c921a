package dev.restante.server.mailpit;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.html.MailHtml;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.List;

/** The texts of a message as pages, for tests in a browser. */
final class ViewRoutes {

    private final LiveServer live;
    private final Messages messages;

    private ViewRoutes(LiveServer live) {
        this.live = live;
        this.messages = new Messages(live);
    }

    static List<Route> of(LiveServer live) {
        ViewRoutes routes = new ViewRoutes(live);
        return List.of(
                Route.of("GET", "/view/{id}.html", routes::html), Route.of("GET", "/view/{id}.txt", routes::text));
    }

    /** As it was sent, but for its images. No script runs, and nothing is loaded from elsewhere. */
    private Answer html(Request request) {
        ReceivedMail mail = find(request);
        if (mail.html().isEmpty()) {
            throw Problem.notFound("This message does not contain a HTML part");
        }
        return Answer.text("text/html", MailHtml.of(mail))
                .with("Content-Security-Policy", MailHtml.policy(false))
                .with("X-DNS-Prefetch-Control", "off");
    }

    private Answer text(Request request) {
        return Answer.text("text/plain", Bodies.text(find(request)));
    }

    private ReceivedMail find(Request request) {
        ReceivedMail mail = messages.find(request);
        live.marks().read(List.of(mail), true);
        return mail;
    }
}
