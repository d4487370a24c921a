package dev.restante.server.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.decode.PartContent;
import dev.restante.mail.Attachment;
import dev.restante.mime.MimePart;
import dev.restante.server.http.Answer;
import dev.restante.server.http.ContentDisposition;
import java.util.Set;

/**
 * Answers with what is in a part. It comes from anybody: a browser shows only what does nothing, and saves all else
 * without asking what it is.
 */
final class PartContentAnswer {

    private static final Set<String> HARMLESS_IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private PartContentAnswer() {}

    /** Shown if that is harmless. */
    static Answer shown(MimePart part) {
        Attachment file = Attachment.of(part);
        String type = file.contentType();
        if (HARMLESS_IMAGES.contains(type)) {
            return shown(type, file);
        }
        return type.equals("text/plain") ? shown("text/plain; charset=" + charset(part), file) : saved(file);
    }

    /** Saved whatever it is. */
    static Answer saved(Attachment file) {
        return Answer.of("application/octet-stream", file.bytes())
                .with("Content-Disposition", ContentDisposition.attachment(file.fileName()));
    }

    private static Answer shown(String type, Attachment file) {
        return Answer.of(type, file.bytes()).with("Content-Disposition", ContentDisposition.inline(file.fileName()));
    }

    /** By its proper name; what is not known is mostly UTF-8, and so is what says that it is only ASCII. */
    private static String charset(MimePart part) {
        return part.contentType()
                .parameters()
                .get("charset")
                .flatMap(PartContent::charset)
                .filter(charset -> !charset.equals(US_ASCII))
                .orElse(UTF_8)
                .name();
    }
}
