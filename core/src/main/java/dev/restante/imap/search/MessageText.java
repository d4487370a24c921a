package dev.restante.imap.search;

import dev.restante.decode.EncodedWords;
import dev.restante.decode.PartContent;
import dev.restante.mime.HeaderField;
import dev.restante.mime.MimePart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * What people read in a message: header fields and text parts, with all encodings undone (RFC 5255 section 4.6). Looks
 * until something will do.
 */
final class MessageText {

    private final MimePart message;
    private final Predicate<String> test;

    MessageText(MimePart message, Predicate<String> test) {
        this.message = message;
        this.test = test;
    }

    /** Whether a header field of the name has a value that will do. */
    boolean anyField(String name) {
        for (String value : message.headers(name)) {
            if (test.test(EncodedWords.decode(value)) || anyParameter(message, name, value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text part will do, also one within an attached message, or a field of such a message. */
    boolean anyBody() {
        return walk(part -> false);
    }

    /** Whether anything will do, MIME header fields included (RFC 9051 section 6.4.4). */
    boolean any() {
        return walk(this::anyLine);
    }

    private boolean walk(Predicate<MimePart> header) {
        Deque<MimePart> parts = new ArrayDeque<>();
        parts.add(message);
        while (!parts.isEmpty()) {
            MimePart part = parts.remove();
            parts.addAll(part.children());
            part.embedded().ifPresent(parts::add);
            if (header.test(part) || anyContent(part)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyContent(MimePart part) {
        return part.embedded().isPresent()
                ? anyLine(part.embedded().get())
                : !part.isMultipart() && part.isText() && test.test(PartContent.text(part));
    }

    private boolean anyLine(MimePart part) {
        for (HeaderField field : part.headers()) {
            String value = field.unfoldedValue();
            if (test.test(field.name() + ": " + EncodedWords.decode(value))
                    || anyParameter(part, field.name(), value)) {
                return true;
            }
        }
        return false;
    }

    /** Parameters have an encoding of their own, and can be cut into pieces (RFC 2231). */
    private boolean anyParameter(MimePart part, String name, String value) {
        if (!value.contains("*")) {
            return false;
        }
        if (name.equalsIgnoreCase("Content-Type")) {
            return test.test(part.contentType().parameters().toString());
        }
        return name.equalsIgnoreCase("Content-Disposition")
                && part.disposition()
                        .filter(disposition ->
                                test.test(disposition.parameters().toString()))
                        .isPresent();
    }
}
