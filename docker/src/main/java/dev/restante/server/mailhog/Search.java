package dev.restante.server.mailhog;

import static dev.restante.query.MailQueries.from;
import static dev.restante.query.MailQueries.header;
import static dev.restante.query.MailQueries.mailFrom;
import static dev.restante.query.MailQueries.to;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.server.http.Problem;
import dev.restante.words.Shown;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** MailHog's three ways to look for a text, without regard to case. */
final class Search {

    private Search() {}

    /** Throws a {@link Problem} if there is no such way. */
    static MailQuery of(String kind, String text) {
        return switch (kind) {
            case "from" -> from().contains(text).or(mailFrom().contains(text));
            case "to" -> to().contains(text).or(header("To").contains(text));
            case "containing" -> containing(text.toLowerCase(Locale.ROOT));
            default -> throw Problem.badRequest("kind is from, to or containing, not " + Shown.quoted(kind));
        };
    }

    /** Anywhere in the message as it was sent, so in nothing that is encoded. */
    private static MailQuery containing(String lowerCase) {
        return MailQuery.any()
                .matching("containing " + lowerCase, mail -> source(mail).contains(lowerCase));
    }

    private static String source(ReceivedMail mail) {
        return new String(mail.raw(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
