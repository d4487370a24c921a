package dev.restante.server.mailhog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mime.HeaderField;
import dev.restante.mime.MimePart;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header and the body of a message or a part, as they were sent: clients decode them. */
final class ContentJson {

    private ContentJson() {}

    /** With the fields that MailHog adds, though the message itself has none of them. */
    static Map<String, @Nullable Object> of(ReceivedMail mail) {
        MimePart message = mail.message().mime();
        Map<String, List<String>> headers = headers(message);
        Envelope envelope = mail.envelope();
        if (mail.messageId().isEmpty()) {
            headers.put("Message-ID", List.of(Long.toString(mail.id())));
        }
        add(headers, "Return-Path", "<" + envelope.mailFrom() + ">");
        add(
                headers,
                "Received",
                "from %s by Restante\r\n          id %d; %s"
                        .formatted(
                                envelope.client().helo(),
                                mail.id(),
                                RFC_1123_DATE_TIME.format(envelope.receivedAt().atOffset(ZoneOffset.UTC))));
        return content(headers, message, mail.size(), null);
    }

    /** What a multipart holds; null if it is none. */
    static @Nullable Map<String, Object> parts(MimePart part) {
        return part.isMultipart()
                ? Map.of("Parts", part.children().stream().map(ContentJson::of).toList())
                : null;
    }

    private static Map<String, @Nullable Object> of(MimePart part) {
        return content(headers(part), part, part.end() - part.start(), parts(part));
    }

    private static Map<String, @Nullable Object> content(
            Map<String, List<String>> headers, MimePart part, int size, @Nullable Object parts) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("Headers", headers);
        json.put("Body", new String(part.message().toByteArray(part.bodyStart(), part.end()), UTF_8));
        json.put("Size", size);
        json.put("MIME", parts);
        return json;
    }

    private static Map<String, List<String>> headers(MimePart part) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HeaderField field : part.headers()) {
            if (!field.name().isEmpty()) {
                add(headers, field.name(), field.unfoldedValue());
            }
        }
        return headers;
    }

    private static void add(Map<String, List<String>> headers, String name, String value) {
        headers.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }
}
