package dev.restante.decode;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Reads HTML tag by tag, and makes no tree of it: whatever a mail contains, the time is linear and the depth none. It
 * never fails. Comments are left out, and with them what they hide from all but one mail reader.
 */
public final class HtmlReader {

    /** What they contain is text up to their own end tag, and has no character references. */
    private static final Set<String> RAW = Set.of("script", "style", "xmp", "iframe", "noembed", "noframes");

    /** What they contain is text up to their own end tag. */
    private static final Set<String> TEXT_ONLY = Set.of("title", "textarea");

    /** Real tags have a few; the rest of them is passed over. */
    private static final int MAX_ATTRIBUTES = 500;

    private final String html;
    private final HtmlVisitor visitor;
    private int pos;

    private HtmlReader(String html, HtmlVisitor visitor) {
        this.html = html;
        this.visitor = visitor;
    }

    /**
     * Reads HTML.
     *
     * @param html the source
     * @param visitor who is told what it contains
     */
    public static void read(String html, HtmlVisitor visitor) {
        new HtmlReader(html, visitor).read();
    }

    private void read() {
        int text = 0;
        while (pos < html.length()) {
            if (html.charAt(pos) == '<' && startsMarkup()) {
                text(text, pos);
                readMarkup();
                text = pos;
            } else {
                pos++;
            }
        }
        text(text, pos);
    }

    private boolean startsMarkup() {
        char next = pos + 1 < html.length() ? html.charAt(pos + 1) : ' ';
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void text(int from, int to) {
        if (from < to) {
            visitor.text(decoded(html.substring(from, to), false));
        }
    }

    /** Most texts need no decoding, and so most mails no parser of jsoup. */
    private static String decoded(String text, boolean inAttribute) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, inAttribute);
    }

    private void readMarkup() {
        char next = html.charAt(pos + 1);
        if (html.startsWith("<!--", pos)) {
            skipBehind("-->");
        } else if (Character.isLetter(next)) {
            readTag();
        } else if (next == '/') {
            readEndTag();
        } else {
            skipBehind(">");
        }
    }

    private void skipBehind(String end) {
        int found = html.indexOf(end, pos);
        pos = found < 0 ? html.length() : found + end.length();
    }

    private void readEndTag() {
        pos += 2;
        String name = readName(">/");
        skipBehind(">");
        if (!name.isEmpty()) {
            visitor.end(name);
        }
    }

    private void readTag() {
        int start = pos++;
        String name = readName(">/");
        Map<String, String> attributes = readAttributes();
        if (pos == html.length()) {
            return; // as browsers do: what the source breaks off in is no tag
        }
        pos++;
        visitor.start(new HtmlTag(name, attributes, html.substring(start, pos)));
        if (RAW.contains(name) || TEXT_ONLY.contains(name)) {
            readContent(name);
        }
    }

    /** The end tag itself is read as any other. */
    private void readContent(String name) {
        int end = html.indexOf("</", pos);
        while (end >= 0 && !html.regionMatches(true, end + 2, name, 0, name.length())) {
            end = html.indexOf("</", end + 2);
        }
        String content = html.substring(pos, end < 0 ? html.length() : end);
        pos += content.length();
        visitor.text(RAW.contains(name) ? content : decoded(content, false));
    }

    private Map<String, String> readAttributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        skipSpace();
        while (pos < html.length() && html.charAt(pos) != '>') {
            String name = readName("=>/");
            String value = readValue();
            if (!name.isEmpty() && attributes.size() < MAX_ATTRIBUTES) {
                attributes.putIfAbsent(name, value);
            }
            skipSpace();
        }
        return attributes;
    }

    /** A solidus between attributes means nothing. */
    private void skipSpace() {
        while (pos < html.length() && (isSpace(html.charAt(pos)) || html.charAt(pos) == '/')) {
            pos++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private String readName(String ends) {
        int from = pos;
        while (pos < html.length() && !isSpace(html.charAt(pos)) && ends.indexOf(html.charAt(pos)) < 0) {
            pos++;
        }
        return html.substring(from, pos).toLowerCase(Locale.ROOT);
    }

    private String readValue() {
        int behindName = pos;
        skipSpace();
        if (pos == html.length() || html.charAt(pos) != '=') {
            pos = behindName;
            return "";
        }
        pos++;
        while (pos < html.length() && isSpace(html.charAt(pos))) {
            pos++;
        }
        return decoded(readRawValue(), true);
    }

    /** A quotation mark that nothing closes is part of the value, or the rest of the mail would be. */
    private String readRawValue() {
        char quote = pos < html.length() ? html.charAt(pos) : ' ';
        int closing = quote == '"' || quote == '\'' ? html.indexOf(quote, pos + 1) : -1;
        if (closing >= 0) {
            String value = html.substring(pos + 1, closing);
            pos = closing + 1;
            return value;
        }
        int from = pos;
        while (pos < html.length() && !isSpace(html.charAt(pos)) && html.charAt(pos) != '>') {
            pos++;
        }
        return html.substring(from, pos);
    }
}
