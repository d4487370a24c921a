package dev.restante.server.api;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.words.Shown;
import java.util.Optional;

/** Finds the mail that a path names. */
final class MailFinder {

    private static final String LATEST = "latest";

    private final MailServer server;

    MailFinder(MailServer server) {
        this.server = server;
    }

    /** By its id; the word latest stands for the newest mail. Throws a {@link Problem} if there is none. */
    ReceivedMail find(Request request) {
        String id = request.path("id");
        return find(id).orElseThrow(() -> none(id));
    }

    static Problem none(String id) {
        return Problem.notFound(
                id.equals(LATEST)
                        ? "There is no latest mail: there is none at all"
                        : "There is no mail %s: it may have been taken, or forgotten by a reset"
                                .formatted(Shown.quoted(id)));
    }

    private Optional<ReceivedMail> find(String id) {
        try {
            return id.equals(LATEST)
                    ? server.received().last()
                    : server.received().find(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
