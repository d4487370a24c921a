package dev.restante.server.api;

import dev.restante.mail.NewMail;
import dev.restante.mail.SimpleMail;
import dev.restante.server.live.HeaderText;
import dev.restante.words.Shown;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a mail that is described in JSON: addresses, subject, texts, header fields, and what is attached. */
final class MailDescription {

    private static final String[] MEMBERS = {
        "from", "to", "cc", "bcc", "replyTo", "subject", "text", "html", "headers", "attachments"
    };

    /** Fields that are written from other members, or say how the message is made. */
    private static final Set<String> OWN_FIELDS =
            Set.of("from", "to", "cc", "bcc", "reply-to", "subject", "date", "mime-version");

    // field-name = 1*ftext     RFC 5322, section 3.6.8
    private static final Pattern FIELD_NAME = Pattern.compile("[!-9;-~]{1,76}");

    private MailDescription() {}

    /** Throws a problem that names the member if one is wrong. */
    static SimpleMail read(Map<String, Object> json) {
        Body body = Body.of(json, MEMBERS);
        SimpleMail mail = NewMail.from(line("from", body.text("from")))
                .to(addresses(body, "to"))
                .cc(addresses(body, "cc"))
                .bcc(addresses(body, "bcc"));
        if (body.has("replyTo")) {
            mail.replyTo(addresses(body, "replyTo"));
        }
        body.optionalText("subject").ifPresent(subject -> mail.subject(line("subject", subject)));
        body.optionalText("text").ifPresent(mail::text);
        body.optionalText("html").ifPresent(mail::html);
        body.object("headers").ifPresent(headers -> addHeaders(mail, headers));
        body.objects("attachments").forEach(each -> attach(mail, each));
        return mail;
    }

    private static String[] addresses(Body body, String name) {
        return body.textOrTexts(name).stream().map(each -> line(name, each)).toArray(String[]::new);
    }

    /** What becomes part of the header must not bring fields of its own. */
    private static String line(String name, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw Body.wrong(name, "'%s' is one line of text, not %s".formatted(name, Shown.quoted(text)));
        }
        return text;
    }

    private static void addHeaders(SimpleMail mail, Map<String, Object> headers) {
        Body fields = Body.of(headers, headers.keySet().toArray(String[]::new));
        headers.keySet().forEach(name -> {
            requireFieldName(name);
            fields.textOrTexts(name)
                    .forEach(value -> mail.header(name, HeaderText.encoded(name, line("headers", value))));
        });
    }

    private static void requireFieldName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!FIELD_NAME.matcher(name).matches()) {
            throw Body.wrong("headers", Shown.quoted(name) + " is no name of a header field");
        }
        if (OWN_FIELDS.contains(lower) || lower.startsWith("content-")) {
            throw Body.wrong(
                    "headers",
                    "%s is written from the rest of this description: to choose it, send the mail as message/rfc822"
                            .formatted(name));
        }
    }

    /** With a Content-ID, it is an image that the HTML shows. */
    private static void attach(SimpleMail mail, Map<String, Object> json) {
        Body file = Body.of(json, "fileName", "contentType", "contentId", "content");
        String type = line("contentType", file.optionalText("contentType").orElse("application/octet-stream"));
        byte[] content = content(file.text("content"));
        if (file.has("contentId")) {
            String named = file.optionalText("fileName")
                    .map(name -> named(type, line("fileName", name)))
                    .orElse(type);
            mail.inline(contentId(file.text("contentId")), named, content);
        } else {
            mail.attach(line("fileName", file.text("fileName")), type, content);
        }
    }

    private static String contentId(String id) {
        if (id.isEmpty() || id.chars().anyMatch(c -> c <= ' ' || c >= 0x7F || c == '<' || c == '>')) {
            throw Body.wrong("contentId", "'contentId' is what follows cid: in the HTML, not " + Shown.quoted(id));
        }
        return id;
    }

    private static byte[] content(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Body.wrong("content", "'content' is base64: " + e.getMessage());
        }
    }

    /** An image has no other place for its name. */
    private static String named(String type, String fileName) {
        try {
            ContentType named = new ContentType(type);
            ParameterList parameters =
                    named.getParameterList() == null ? new ParameterList() : named.getParameterList();
            parameters.set("name", fileName, "utf-8");
            named.setParameterList(parameters);
            return named.toString();
        } catch (ParseException e) {
            throw Body.wrong("contentType", "'contentType' is like image/png, not " + Shown.quoted(type));
        }
    }
}
