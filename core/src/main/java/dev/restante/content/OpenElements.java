package dev.restante.content;

import dev.restante.decode.HtmlTag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The elements that have begun and not ended, as far as it must be known for whether a reader sees what is in them.
 * Every element is opened and closed once, and an end tag without an element costs nothing: the time is linear.
 */
final class OpenElements {

    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");

    /** Their content is never shown. */
    private static final Set<String> UNSEEN =
            Set.of("head", "script", "style", "title", "template", "noembed", "noframes", "iframe", "datalist");

    /** An element of these ends where the next of its kind begins. */
    private static final Set<String> ENDED_BY_THEIR_LIKE =
            Set.of("p", "li", "td", "th", "tr", "dt", "dd", "option", "a");

    private final Deque<Element> open = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int hidden;

    private record Element(String name, boolean hides) {}

    void start(HtmlTag tag) {
        String name = tag.name();
        if (name.equals("body")) {
            clear();
        }
        Element top = open.peek();
        if (top != null && top.name().equals(name) && ENDED_BY_THEIR_LIKE.contains(name)) {
            close();
        }
        if (!VOID.contains(name)) {
            open(new Element(name, UNSEEN.contains(name) || isHidden(tag)));
        }
    }

    void end(String name) {
        if (counts.getOrDefault(name, 0) > 0) {
            while (!open.getFirst().name().equals(name)) {
                close();
            }
            close();
        }
    }

    /** Whether a reader sees what stands here. */
    boolean isSeen() {
        return hidden == 0;
    }

    private void open(Element element) {
        open.push(element);
        counts.merge(element.name(), 1, Integer::sum);
        hidden += element.hides() ? 1 : 0;
    }

    private void close() {
        Element closed = open.pop();
        counts.merge(closed.name(), -1, Integer::sum);
        hidden -= closed.hides() ? 1 : 0;
    }

    private void clear() {
        open.clear();
        counts.clear();
        hidden = 0;
    }

    private static boolean isHidden(HtmlTag tag) {
        String style =
                tag.attribute("style").orElse("").toLowerCase(Locale.ROOT).replaceAll("\\s++", "");
        return tag.attributes().containsKey("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }
}
