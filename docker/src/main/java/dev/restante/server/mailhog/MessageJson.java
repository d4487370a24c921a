package dev.restante.server.mailhog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mail.ReceivedMail;
import dev.restante.mime.MimePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as MailHog tells it. */
final class MessageJson {

    private MessageJson() {}

    static Map<String, Object> of(ReceivedMail mail) {
        MimePart message = mail.message().mime();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ID", Long.toString(mail.id()));
        json.put("From", PathJson.of(mail.envelope().mailFrom()));
        json.put(
                "To",
                mail.envelope().recipientAddresses().stream().map(PathJson::of).toList());
        json.put("Content", ContentJson.of(mail));
        json.put("Created", mail.envelope().receivedAt().toString());
        json.put("MIME", ContentJson.parts(message));
        json.put("Raw", raw(mail));
        return json;
    }

    private static Map<String, Object> raw(ReceivedMail mail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("From", mail.envelope().mailFrom());
        json.put("To", List.copyOf(mail.envelope().recipientAddresses()));
        json.put("Data", new String(mail.raw(), UTF_8));
        json.put("Helo", mail.envelope().client().helo());
        return json;
    }
}
