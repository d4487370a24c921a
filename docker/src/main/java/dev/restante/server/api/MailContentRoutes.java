package dev.restante.server.api;

import dev.restante.mail.Attachment;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.html.MailHtml;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import dev.restante.server.live.PartNumbers;
import dev.restante.words.Shown;
import java.util.List;

/** What a mail contains, as it is: the octets, the texts, the parts. */
public final class MailContentRoutes {

    private static final String IMAGES = "images";

    private final LiveServer live;
    private final MailFinder finder;

    private MailContentRoutes(LiveServer live) {
        this.live = live;
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
                Route.of("GET", "/api/mails/{id}/parts/{part}", mails::part),
                Route.of("GET", "/api/mails/{id}/attachments/{number}", mails::attachment),
                Route.of("GET", "/api/mails/{id}/conversation", mails::conversation));
    }

    private Answer raw(Request request) {
        request.requireParametersAmong();
        return Answer.of("message/rfc822", finder.find(request).raw());
    }

    private Answer text(Request request) {
        request.requireParametersAmong();
        return Answer.text("text/plain", finder.find(request).text());
    }

    /** Links are not looked up in the DNS before somebody follows them. */
    private Answer html(Request request) {
        request.requireParametersAmong(IMAGES);
        boolean remoteImages =
                request.parameter(IMAGES).map(MailContentRoutes::isRemote).orElse(false);
        return Answer.text("text/html", MailHtml.of(finder.find(request)))
                .with("Content-Security-Policy", MailHtml.policy(remoteImages))
                .with("X-DNS-Prefetch-Control", "off");
    }

    private static boolean isRemote(String images) {
        if (!images.equals("remote")) {
            throw Problem.badRequest("'images' is remote, or left out: then those of the web are not loaded. It is not "
                            + Shown.quoted(images))
                    .with("parameter", IMAGES);
        }
        return true;
    }

    private Answer part(Request request) {
        request.requireParametersAmong();
        ReceivedMail mail = finder.find(request);
        PartNumbers numbers = new PartNumbers(mail.message().mime());
        String number = request.path("part");
        return numbers.find(number)
                .map(PartContentAnswer::shown)
                .orElseThrow(() -> Problem.notFound("There is no part %s in mail %d, but %s"
                        .formatted(Shown.quoted(number), mail.id(), numbers.inWords())));
    }

    /** From 1 on, as they are listed; always to be saved, whatever it is. */
    private Answer attachment(Request request) {
        request.requireParametersAmong();
        ReceivedMail mail = finder.find(request);
        List<Attachment> all = mail.attachments();
        String number = request.path("number");
        for (int i = 0; i < all.size(); i++) {
            if (Integer.toString(i + 1).equals(number)) {
                return PartContentAnswer.saved(all.get(i));
            }
        }
        throw Problem.notFound("There is no attachment %s, mail %d has %s"
                .formatted(Shown.quoted(number), mail.id(), all.isEmpty() ? "none" : "1 to " + all.size()));
    }

    private Answer conversation(Request request) {
        request.requireParametersAmong();
        ReceivedMail mail = finder.find(request);
        return new SenderConversations(live.mail().conversations().list())
                .of(mail)
                .map(each -> Answer.json(ConversationRoutes.whole(each)))
                .orElseThrow(() -> Problem.notFound(
                        "There is no conversation for mail %d: it was not sent in one, or that is kept no longer"
                                .formatted(mail.id())));
    }
}
