package dev.restante.server.mailhog;

import dev.restante.server.http.Answer;
import dev.restante.server.http.Json;

/** Answers as MailHog has them. */
final class Replies {

    private Replies() {}

    /** MailHog's media type of messages is not that of JSON. */
    static Answer json(Object value) {
        return Answer.of("text/json", Json.write(value));
    }

    /** That something is done, for clients that take every octet of an answer for JSON. */
    static Answer done() {
        return Answer.of("text/json", new byte[0]);
    }
}
