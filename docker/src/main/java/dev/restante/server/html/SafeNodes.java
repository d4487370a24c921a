package dev.restante.server.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Decides what stays in a page. Gone are scripts, what is loaded on its own (a {@code link} also asks the DNS, of which
 * no policy keeps it), what navigates ({@code meta} with refresh, {@code base}), what holds other pages, and what is
 * read in other ways than HTML.
 */
final class SafeNodes implements NodeFilter {

    private static final Set<String> REMOVED = Set.of(
            "script",
            "noscript",
            "template",
            "link",
            "base",
            "iframe",
            "frame",
            "frameset",
            "noframes",
            "object",
            "embed",
            "noembed",
            "applet",
            "param",
            "portal",
            "fencedframe",
            "svg",
            "math",
            "xmp",
            "plaintext");

    /** Others can hold what looks like a tag. */
    private static final Pattern ORDINARY = Pattern.compile("[a-z][a-z0-9:._-]*+");

    private static final Set<String> KEPT_METADATA = Set.of("viewport", "color-scheme", "supported-color-schemes");

    private final SafeAttributes attributes;
    private final InlineImages images;

    SafeNodes(InlineImages images) {
        this.attributes = new SafeAttributes(images);
        this.images = images;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof CDataNode) {
            return FilterResult.REMOVE; // in HTML it ends at the first >, and what follows would be tags
        }
        if (node instanceof Document || node instanceof DocumentType || node instanceof TextNode) {
            return FilterResult.CONTINUE;
        }
        if (node instanceof DataNode data && data.parentNode() instanceof Element parent && parent.nameIs("style")) {
            data.setWholeData(images.replaceIn(data.getWholeData()));
            return FilterResult.CONTINUE;
        }
        if (node instanceof Element element && stays(element)) {
            attributes.clean(element);
            if (!ORDINARY.matcher(element.normalName()).matches()) {
                element.tagName("span");
            }
            return FilterResult.CONTINUE;
        }
        return FilterResult.REMOVE;
    }

    private static boolean stays(Element element) {
        String name = element.normalName();
        return name.equals("meta")
                ? KEPT_METADATA.contains(element.attr("name").strip().toLowerCase(Locale.ROOT))
                : !REMOVED.contains(name);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        return FilterResult.CONTINUE;
    }
}
