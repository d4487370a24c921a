package dev.restante.mail;

import dev.restante.decode.PartContent;
import dev.restante.mime.MimePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts the parts of a message into what people call its body and its attachments. */
final class Contents {

    private final List<MimePart> leaves = new ArrayList<>();

    Contents(MimePart message) {
        collect(message);
    }

    private void collect(MimePart part) {
        if (part.children().isEmpty()) {
            leaves.add(part);
        }
        part.children().forEach(this::collect);
    }

    /** The body of a text subtype, decoded. */
    String text(String subtype) {
        return body(subtype).map(PartContent::text).orElse("");
    }

    /** The first text part of the subtype that is no attachment. */
    private Optional<MimePart> body(String subtype) {
        return leaves.stream()
                .filter(part -> isBodyText(part) && part.contentType().subtype().equals(subtype))
                .findFirst();
    }

    /** All that is left when the bodies and what the HTML body shows are taken away. */
    List<Attachment> attachments() {
        Optional<MimePart> plain = body("plain");
        Optional<MimePart> html = body("html");
        return leaves.stream()
                .filter(part -> !plain.equals(Optional.of(part)) && !html.equals(Optional.of(part)))
                .filter(part -> html.isEmpty() || !isInline(part))
                .map(Attachment::new)
                .toList();
    }

    private static boolean isBodyText(MimePart part) {
        return part.isText()
                && !isMarkedAsAttachment(part)
                && new Attachment(part).fileName().isEmpty();
    }

    private static boolean isMarkedAsAttachment(MimePart part) {
        return part.disposition().filter(d -> d.type().equals("attachment")).isPresent();
    }

    /** An image or the like that the HTML body refers to by its Content-ID (RFC 2387, RFC 2392). */
    private static boolean isInline(MimePart part) {
        return !isMarkedAsAttachment(part) && part.header("Content-ID").isPresent();
    }
}
