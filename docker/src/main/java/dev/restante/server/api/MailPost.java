package dev.restante.server.api;

import dev.restante.mail.MailSource;
import dev.restante.mail.NewMail;
import dev.restante.server.http.Json;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.words.Shown;
import java.util.List;

/** Reads a mail that a client wants to be delivered: a message as it is, or a description in JSON. */
final class MailPost {

    private MailPost() {}

    static MailSource read(Request request) {
        String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (type.equalsIgnoreCase(Json.MEDIA_TYPE)) {
            request.requireParametersAmong();
            return MailDescription.read(request.json());
        }
        if (type.equalsIgnoreCase("message/rfc822")) {
            return raw(request);
        }
        throw Problem.of(
                415,
                "The body is of another type",
                "A mail comes as message/rfc822 or as application/json, not as " + Shown.quoted(type));
    }

    private static MailSource raw(Request request) {
        request.requireParametersAmong("sender", "recipient");
        NewMail mail = NewMail.of(request.body());
        List<String> recipients = request.query().getOrDefault("recipient", List.of());
        NewMail addressed = recipients.isEmpty() ? mail : mail.recipients(recipients.toArray(String[]::new));
        return request.parameter("sender").map(addressed::sender).orElse(addressed);
    }
}
