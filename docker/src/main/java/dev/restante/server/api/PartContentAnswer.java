package dev.restante.server.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.decode.PartContent;
import dev.restante.mail.Attachment;
import dev.restante.mime.MimePart;
import dev.restante.server.html.HarmlessTypes;
import dev.restante.server.http.Answer;
import dev.restante.server.http.ContentDisposition;

/**
 * Answers with what is in a part. It comes from anybody: a browser shows only what does nothing, and saves all else
 * without asking what it is.
 */
final class PartContentAnswer {

    private PartContentAnswer() {}

    /** Shown if that is harmless. */
    static Answer shown(MimePart part) {
        Attachment file = Attachment.of(part);
        String type = file.contentType();
        if (HarmlessTypes.isImage(type)) {
            return shown(type, file);
        }
        return type.equals("text/plain") ? shown("text/plain; charset=" + charset(part), file) : saved(file);
    }

    /** Saved whatever it is. */
    static Answer saved(Attachment file) {
        return Answer.download(file.fileName(), "application/octet-stream", file.bytes());
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
