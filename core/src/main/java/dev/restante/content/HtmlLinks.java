package dev.restante.content;

import dev.restante.decode.HtmlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the links of HTML. A link ends where the next begins, as in a browser. */
final class HtmlLinks {

    private final List<Link> links = new ArrayList<>();
    private @Nullable HtmlTag open;
    private TextFlow text = new TextFlow();
    private TextFlow images = new TextFlow();

    void start(HtmlTag tag) {
        switch (tag.name()) {
            case "a" -> {
                finish();
                open = tag;
            }
            case "area" -> add(tag, tag.attribute("alt").orElse(""));
            case "img" -> {
                images.space();
                images.append(tag.attribute("alt").orElse(""));
            }
            default -> {}
        }
    }

    void end(String name) {
        if (name.equals("a")) {
            finish();
        }
    }

    void text(String more) {
        if (open != null) {
            text.append(more);
        }
    }

    void space() {
        text.space();
    }

    /** No link is open any more. */
    void finish() {
        HtmlTag finished = open;
        if (finished != null) {
            add(finished, (text.isEmpty() ? images : text).toString());
        }
        open = null;
        text = new TextFlow();
        images = new TextFlow();
    }

    private void add(HtmlTag tag, String shown) {
        String text = Stream.of(shown, label(tag, "aria-label"), label(tag, "title"))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
        tag.attribute("href").ifPresent(href -> links.add(new Link(text, target(href), Link.Origin.HTML)));
    }

    private static String label(HtmlTag tag, String attribute) {
        return tag.attribute(attribute).orElse("");
    }

    /** As browsers read a URL: without space around it, and without line ends in it. */
    private static String target(String href) {
        return href.strip().replaceAll("[\t\r\n]++", "");
    }

    List<Link> links() {
        return links;
    }
}
