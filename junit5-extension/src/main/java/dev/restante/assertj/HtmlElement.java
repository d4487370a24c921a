package dev.restante.assertj;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** An element of an HTML body. What it says is read as a browser does. */
public final class HtmlElement {

    private final Element element;

    HtmlElement(Element element) {
        this.element = element;
    }

    /**
     * What kind of element it is.
     *
     * @return such as {@code a}, in lower case
     */
    public String tagName() {
        return element.normalName();
    }

    /**
     * What it says, with all that is in it.
     *
     * @return the text, with white space as a browser shows it, and no line ends
     */
    public String text() {
        return element.text();
    }

    /**
     * The value of an attribute.
     *
     * @param name its name, in any case
     * @return the value as it is written, but for entities; empty text if it has none; empty if there is no such
     *     attribute
     */
    public Optional<String> attribute(String name) {
        return element.hasAttr(name) ? Optional.of(element.attr(name)) : Optional.empty();
    }

    /**
     * The element with all that is in it.
     *
     * @return the HTML
     */
    public String html() {
        return element.outerHtml();
    }

    Element element() {
        return element;
    }

    /**
     * Shows the element in one line, as failure messages do.
     *
     * @return its HTML, cut if it is long
     */
    @Override
    public String toString() {
        return FailureText.inOneLine(html());
    }
}
