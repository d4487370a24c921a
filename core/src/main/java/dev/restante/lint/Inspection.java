package dev.restante.lint;

import dev.restante.content.HtmlContent;
import dev.restante.decode.HtmlReader;
import dev.restante.decode.HtmlTag;
import dev.restante.decode.HtmlVisitor;
import dev.restante.mail.Envelope;
import dev.restante.mail.MailMessage;
import dev.restante.mail.ReceivedMail;
import dev.restante.mime.HeaderField;
import dev.restante.mime.RawMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mail under inspection, with what several rules ask: read once. */
final class Inspection {

    private final MailMessage mail;
    private final Optional<Instant> time;
    private final List<HeaderField> headers;
    private final List<Part> parts;
    private final String text;
    private final String html;
    private final HtmlContent htmlContent;
    private final List<HtmlTag> tags = new ArrayList<>();

    Inspection(MailMessage mail, Optional<Instant> time) {
        this.mail = mail;
        this.time = time;
        this.headers = mail.message().mime().headers();
        this.parts = Part.allOf(mail.message().mime());
        this.text = mail.text();
        this.html = mail.html();
        this.htmlContent = HtmlContent.of(html);
        HtmlReader.read(html, new TagCollector(tags));
    }

    MailMessage mail() {
        return mail;
    }

    RawMessage raw() {
        return mail.message();
    }

    /** What time it is; empty if nobody knows. */
    Optional<Instant> time() {
        return time;
    }

    Optional<Envelope> envelope() {
        return mail instanceof ReceivedMail received ? Optional.of(received.envelope()) : Optional.empty();
    }

    /** The fields of the mail's own header. */
    List<HeaderField> headers() {
        return headers;
    }

    List<HeaderField> headers(String name) {
        return headers.stream().filter(field -> field.isNamed(name)).toList();
    }

    boolean hasHeader(String name) {
        return headers.stream().anyMatch(field -> field.isNamed(name));
    }

    List<Part> parts() {
        return parts;
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }

    HtmlContent htmlContent() {
        return htmlContent;
    }

    /** The tags of the HTML body. */
    List<HtmlTag> tags() {
        return tags;
    }

    private record TagCollector(List<HtmlTag> tags) implements HtmlVisitor {

        @Override
        public void start(HtmlTag tag) {
            tags.add(tag);
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }
}
