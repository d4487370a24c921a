package dev.restante.decode;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What HTML says when its markup is taken away: good for a glance at it, not for showing it. */
final class HtmlText {

    /** Their content is not shown. */
    private static final Set<String> HIDDEN = Set.of("head", "script", "style", "title", "template");

    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "copy", "\u00a9", "euro",
            "\u20ac", "mdash", "\u2014", "ndash", "\u2013");

    private static final int MAX_ENTITY = 10;

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int pos;

    private HtmlText(String html) {
        this.html = html;
    }

    /**
     * Takes the markup away.
     *
     * @param html the source
     * @return the text; a tag becomes a space
     */
    static String of(String html) {
        return new HtmlText(html).read();
    }

    private String read() {
        while (pos < html.length()) {
            char c = html.charAt(pos);
            if (c == '<' && startsTag()) {
                skipTag();
            } else if (c == '&') {
                readEntity();
            } else {
                text.append(c);
                pos++;
            }
        }
        return text.toString();
    }

    private boolean startsTag() {
        char next = pos + 1 < html.length() ? html.charAt(pos + 1) : ' ';
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void skipTag() {
        text.append(' ');
        if (html.startsWith("<!--", pos)) {
            skipBehind("-->");
            return;
        }
        int from = pos + 1;
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        skipAttributes(to);
        if (HIDDEN.contains(name)) {
            skipTo("</" + name);
        }
    }

    /** A {@code >} within quotes does not end a tag, unless the quote is never closed. */
    private void skipAttributes(int from) {
        pos = from;
        while (pos < html.length() && html.charAt(pos) != '>') {
            char c = html.charAt(pos);
            int closing = c == '"' || c == '\'' ? html.indexOf(c, pos + 1) : pos;
            pos = Math.max(pos, closing) + 1;
        }
        pos = Math.min(pos + 1, html.length());
    }

    private void skipBehind(String end) {
        int found = html.indexOf(end, pos);
        pos = found < 0 ? html.length() : found + end.length();
    }

    private void skipTo(String end) {
        while (pos < html.length() && !html.regionMatches(true, pos, end, 0, end.length())) {
            pos++;
        }
    }

    private void readEntity() {
        String near = html.substring(pos, Math.min(pos + MAX_ENTITY, html.length()));
        int end = pos + near.indexOf(';');
        String name = end > pos ? html.substring(pos + 1, end) : "";
        String meaning = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.getOrDefault(name, "");
        text.append(meaning.isEmpty() ? "&" : meaning);
        pos = meaning.isEmpty() ? pos + 1 : end + 1;
    }

    private static String numbered(String digits) {
        try {
            int codePoint = digits.startsWith("x") || digits.startsWith("X")
                    ? Integer.parseInt(digits.substring(1), 16)
                    : Integer.parseInt(digits);
            return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
