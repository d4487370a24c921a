package dev.restante.mime;

import java.util.ArrayList;
import java.util.List;

/** A tree of parts as text: one line for each part with its IMAP number, its type, and the body of a leaf. */
final class Outline {

    private final List<String> lines = new ArrayList<>();

    private Outline() {}

    static String of(RawMessage message) {
        var outline = new Outline();
        outline.message(message.mime(), "");
        return String.join("\n", outline.lines);
    }

    private void message(MimePart message, String prefix) {
        if (message.isMultipart()) {
            line(prefix + "TEXT", message);
            children(message, prefix);
        } else {
            part(message, prefix + "1");
        }
    }

    private void part(MimePart part, String number) {
        line(number, part);
        children(part, number + ".");
        part.embedded().ifPresent(embedded -> message(embedded, number + "."));
    }

    private void children(MimePart part, String prefix) {
        for (int i = 0; i < part.children().size(); i++) {
            part(part.children().get(i), prefix + (i + 1));
        }
    }

    private void line(String number, MimePart part) {
        boolean leaf = !part.isMultipart() && !part.isMessage();
        String body = Mails.body(part).replace("\r", "\\r").replace("\n", "\\n");
        lines.add(number + " " + part.contentType().fullType() + (leaf ? " '" + body + "'" : ""));
    }
}
