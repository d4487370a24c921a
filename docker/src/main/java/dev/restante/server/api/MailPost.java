package dev.restante.server.api;

import dev.restante.mail.MailSource;
import dev.restante.mail.NewMail;
import dev.restante.mail.SimpleMail;
import dev.restante.server.http.Json;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.words.Shown;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a mail that a client wants to be delivered: a message as it is, or a description in JSON. */
final class MailPost {

    private static final Set<String> FIELDS = Set.of("from", "to", "cc", "bcc", "subject", "text", "html");

    private MailPost() {}

    static MailSource read(Request request) {
        String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (type.equalsIgnoreCase(Json.MEDIA_TYPE)) {
            return described(request.json());
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

    static SimpleMail described(Map<String, Object> json) {
        json.keySet().stream()
                .filter(each -> !FIELDS.contains(each))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Problem.badRequest("%s is unknown, known are %s"
                                    .formatted(unknown, FIELDS.stream().sorted().toList()))
                            .with("field", unknown);
                });
        SimpleMail mail = NewMail.from(text(json, "from"));
        mail = mail.to(addresses(json, "to")).cc(addresses(json, "cc")).bcc(addresses(json, "bcc"));
        mail = json.containsKey("subject") ? mail.subject(text(json, "subject")) : mail;
        mail = json.containsKey("text") ? mail.text(text(json, "text")) : mail;
        return json.containsKey("html") ? mail.html(text(json, "html")) : mail;
    }

    private static String text(Map<String, Object> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw Problem.badRequest("%s is a text, not %s".formatted(name, Shown.json(json.get(name))))
                .with("field", name);
    }

    private static String[] addresses(Map<String, Object> json, String name) {
        Object value = json.getOrDefault(name, List.of());
        List<?> all = value instanceof List<?> list ? list : List.of(value);
        return all.stream()
                .map(each -> {
                    if (each instanceof String address) {
                        return address;
                    }
                    throw Problem.badRequest(
                                    "%s is an address, or a list of them, not %s".formatted(name, Shown.json(each)))
                            .with("field", name);
                })
                .toArray(String[]::new);
    }
}
