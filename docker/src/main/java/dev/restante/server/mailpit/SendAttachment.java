package dev.restante.server.mailpit;

import dev.restante.mail.SimpleMail;
import dev.restante.server.http.JsonMembers;
import dev.restante.server.http.Problem;
import dev.restante.words.Shown;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.net.URLConnection;
import java.util.Base64;
import java.util.Objects;

/** A file that a client wants in its message. */
final class SendAttachment {

    private final JsonMembers json;
    private final String fileName;

    SendAttachment(JsonMembers json) {
        this.json = json;
        this.fileName = oneLine("Filename", json.text("Filename"));
    }

    /** One that has a Content-ID belongs to the HTML. */
    void addTo(SimpleMail mail) {
        String contentId = oneLine("ContentID", json.text("ContentID"));
        if (contentId.isEmpty()) {
            mail.attach(fileName, contentType().toString(), octets());
        } else {
            ContentType named = contentType();
            named.setParameter("name", fileName);
            mail.inline(contentId, named.toString(), octets());
        }
    }

    private static String oneLine(String member, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw Problem.badRequest("%s of an attachment is one line of text".formatted(member));
        }
        return value;
    }

    /** What browsers read is a data: URL, with its type before a comma. */
    private byte[] octets() {
        String content = json.text("Content");
        try {
            return Base64.getDecoder()
                    .decode(content.substring(content.lastIndexOf(',') + 1).replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(
                    "error decoding base64 attachment %s: %s".formatted(Shown.quoted(fileName), e.getMessage()));
        }
    }

    /** What its name says, if nothing else does. */
    private ContentType contentType() {
        String given = oneLine("ContentType", json.text("ContentType"));
        String guessed = Objects.requireNonNullElse(
                URLConnection.guessContentTypeFromName(fileName), "application/octet-stream");
        try {
            return new ContentType(given.isEmpty() ? guessed : given);
        } catch (ParseException e) {
            throw Problem.badRequest(
                    "ContentType of an attachment is a media type such as image/png, not " + Shown.quoted(given));
        }
    }
}
