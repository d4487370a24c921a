package dev.restante.decode;

import dev.restante.mime.MimePart;
import java.util.Optional;

/** The beginning of what a message says, on one line. */
public final class TextPreview {

    /** In characters of Unicode (RFC 8970 section 3.3). */
    private static final int MAX_LENGTH = 200;

    private TextPreview() {}

    /**
     * Makes a preview from the first text that is no attachment. HTML is without its markup, white space becomes one
     * space, and control characters are left out.
     *
     * @param message the message
     * @return at most 200 characters of Unicode; empty if there is no text
     */
    public static String of(MimePart message) {
        return firstText(message)
                .map(TextPreview::text)
                .map(TextPreview::shortened)
                .orElse("");
    }

    private static Optional<MimePart> firstText(MimePart part) {
        if (part.isMultipart()) {
            return part.children().stream()
                    .flatMap(child -> firstText(child).stream())
                    .findFirst();
        }
        boolean attached =
                part.disposition().filter(d -> d.type().equals("attachment")).isPresent();
        return part.isText() && !attached ? Optional.of(part) : Optional.empty();
    }

    private static String text(MimePart part) {
        String text = PartContent.text(part);
        return part.contentType().subtype().equals("html") ? HtmlText.of(text) : text;
    }

    private static String shortened(String text) {
        StringBuilder line = new StringBuilder();
        int length = 0;
        boolean space = false;
        for (int at = 0; at < text.length() && length < MAX_LENGTH; at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = length > 0;
            } else if (isShown(c)) {
                if (space && length + 1 < MAX_LENGTH) {
                    line.append(' ');
                    length++;
                }
                space = false;
                line.appendCodePoint(c);
                length++;
            }
        }
        return line.toString();
    }

    /** Half a pair of surrogates cannot be encoded. */
    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
