package dev.restante.server.html;

import dev.restante.content.Link;
import dev.restante.content.TextLinks;
import org.jsoup.nodes.Entities;

/** Plain text as a page of HTML, with links that can be followed. */
final class TextPage {

    private static final int LONGEST = 1_000_000;

    /** Some links are not found where they stand, as they go over several lines. To look for each takes long. */
    private static final int MOST_MISSED = 100;

    private static final String BEGIN = "<!DOCTYPE html><html><head><meta charset=\"utf-8\">"
            + "<meta name=\"color-scheme\" content=\"light dark\"></head><body>";

    private static final String TEXT =
            "<div style=\"white-space: pre-wrap; overflow-wrap: anywhere;" + " font: 14px/1.5 system-ui, sans-serif\">";

    private TextPage() {}

    /** With a note above it, unless that is empty. */
    static String of(String text, String note) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n…";
        StringBuilder page = new StringBuilder(BEGIN);
        if (!note.isEmpty()) {
            page.append("<p><em>").append(Entities.escape(note)).append("</em></p>");
        }
        page.append(TEXT);
        appendLinked(shown, page);
        return page.append("</div></body></html>").toString();
    }

    private static void appendLinked(String text, StringBuilder page) {
        int pos = 0;
        int missed = 0;
        for (Link link : TextLinks.in(text)) {
            int at = missed > MOST_MISSED ? -1 : text.indexOf(link.target(), pos);
            if (at < 0) {
                missed++;
            } else {
                page.append(Entities.escape(text.substring(pos, at)));
                append(link.target(), page);
                pos = at + link.target().length();
            }
        }
        page.append(Entities.escape(text.substring(pos)));
    }

    private static void append(String target, StringBuilder page) {
        String escaped = Entities.escape(target);
        page.append("<a href=\"")
                .append(escaped)
                .append("\" target=\"_blank\" rel=\"noopener noreferrer\">")
                .append(escaped)
                .append("</a>");
    }
}
