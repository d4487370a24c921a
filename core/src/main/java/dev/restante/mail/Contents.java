package dev.restante.mail;

import dev.restante.content.CalendarObject;
import dev.restante.content.FlowedText;
import dev.restante.content.HtmlContent;
import dev.restante.content.Link;
import dev.restante.content.TextLinks;
import dev.restante.decode.PartContent;
import dev.restante.mime.MimePart;
import dev.restante.mime.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The plain body with its lines as the author meant them. */
    String joinedText() {
        return body("plain").map(Contents::joined).orElse("");
    }

    /** RFC 3676 section 4. */
    private static String joined(MimePart part) {
        Parameters parameters = part.contentType().parameters();
        boolean flowed =
                parameters.get("format").filter("flowed"::equalsIgnoreCase).isPresent();
        boolean deleteSpace =
                parameters.get("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        String text = PartContent.text(part);
        return flowed ? FlowedText.join(text, deleteSpace) : text;
    }

    /** What the HTML body is made of. */
    HtmlContent html() {
        return HtmlContent.of(text("html"));
    }

    /** Those of HTML come first: they are what most readers click on. */
    List<Link> links() {
        return Stream.of(html().links(), TextLinks.in(joinedText()))
                .flatMap(List::stream)
                .toList();
    }

    /** What readers read, in either form. */
    List<String> texts() {
        return List.of(joinedText(), html().visibleText());
    }

    String visibleText() {
        return body("html").map(unused -> html().visibleText()).orElseGet(() -> text("plain"));
    }

    List<CalendarObject> calendars() {
        return leaves.stream()
                .filter(part -> part.contentType().fullType().equals("text/calendar"))
                .map(part -> CalendarObject.parse(
                        PartContent.text(part),
                        part.contentType().parameters().get("method").orElse("")))
                .toList();
    }

    /** Many mailers mark an image as an attachment though the HTML shows it. */
    List<InlineImage> inlineImages() {
        Set<String> shown = html().contentIds();
        return leaves.stream()
                .filter(part -> part.contentType().type().equals("image"))
                .flatMap(part -> inlineImage(part, shown).stream())
                .toList();
    }

    private static Optional<InlineImage> inlineImage(MimePart part, Set<String> shown) {
        Attachment image = new Attachment(part);
        return image.contentId()
                .filter(id -> shown.contains(id) || !isMarkedAsAttachment(part))
                .map(id -> new InlineImage(id, image, shown.contains(id)));
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
                .filter(part -> html.isEmpty() || !isInlineImage(part))
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

    /** Anything but an image is an attachment, though some mailers give it a Content-ID: else it would be nowhere. */
    private static boolean isInlineImage(MimePart part) {
        return part.contentType().type().equals("image")
                && !isMarkedAsAttachment(part)
                && new Attachment(part).contentId().isPresent();
    }
}
