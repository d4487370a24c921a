package dev.restante.assertj;

import static dev.restante.assertj.FailureText.cut;
import static dev.restante.assertj.FailureText.indented;
import static dev.restante.assertj.FailureText.quoted;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Finds elements by a CSS selector, and says what comes nearest where there are none. */
final class HtmlSelection {

    /** Building a tree takes more than linear time where tables are broken on purpose. */
    static final int MAX_CHARACTERS = 2_000_000;

    /** How many elements are worth listing. */
    private static final int SHOWN = 5;

    private final Element root;

    HtmlSelection(Element root) {
        this.root = root;
    }

    static HtmlSelection of(String html) {
        if (html.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("The HTML has %d characters; elements are only looked for in up to %d"
                    .formatted(html.length(), MAX_CHARACTERS));
        }
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        return new HtmlSelection(document);
    }

    List<HtmlElement> all(String selector) {
        return select(selector).stream().map(HtmlElement::new).toList();
    }

    private List<Element> select(String selector) {
        try {
            // jsoup counts the root among those that may match
            return root.select(selector).stream()
                    .filter(element -> element != root)
                    .toList();
        } catch (SelectorParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(quoted(selector) + " is no CSS selector: " + e.getMessage(), e);
        }
    }

    /** The reality where nothing matches. */
    String nearest(String selector) {
        for (String prefix : SelectorPrefixes.of(selector)) {
            List<HtmlElement> found = all(prefix);
            if (!found.isEmpty()) {
                return "there is none; nearest is " + quoted(prefix) + " with\n" + listed(found);
            }
        }
        return source().isBlank() ? "it is missing or empty" : "there is none in\n" + indented(cut(source()));
    }

    private String source() {
        Element whole = root instanceof Document document ? document.body() : root;
        return whole.html();
    }

    /** The elements, one a line. */
    static String listed(List<HtmlElement> elements) {
        String shown = elements.stream().limit(SHOWN).map(HtmlElement::toString).collect(Collectors.joining("\n"));
        int more = elements.size() - SHOWN;
        return indented(more > 0 ? shown + "\n… and " + more + " more" : shown);
    }
}
