package dev.restante.content;

import dev.restante.decode.HtmlReader;
import dev.restante.decode.HtmlTag;
import dev.restante.decode.HtmlVisitor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What there is in an HTML body. Immutable. */
public final class HtmlContent {

    private final List<Link> links;
    private final String visibleText;
    private final Set<String> contentIds;

    private HtmlContent(Collector collector) {
        this.links = List.copyOf(collector.links.links());
        this.visibleText = collector.text.toString();
        this.contentIds = collector.contentIds;
    }

    /**
     * Reads HTML.
     *
     * @param html the source
     * @return what there is in it
     */
    public static HtmlContent of(String html) {
        Collector collector = new Collector();
        HtmlReader.read(html, collector);
        collector.links.finish();
        return new HtmlContent(collector);
    }

    /**
     * The links, be they shown or not: every {@code a} and {@code area} that has an {@code href}.
     *
     * @return the links in order
     */
    public List<Link> links() {
        return links;
    }

    /**
     * What a reader sees: without what is never shown, as scripts, and what the element says is hidden ({@code hidden},
     * {@code display:none}, {@code visibility:hidden}); style sheets are not asked.
     *
     * @return the text, with white space as one space, a line for each block, and an empty one around paragraphs
     */
    public String visibleText() {
        return visibleText;
    }

    /**
     * The parts of the mail that it refers to by {@code cid:} URLs (RFC 2111), in attributes and styles.
     *
     * @return the Content-IDs, decoded, without angle brackets
     */
    public Set<String> contentIds() {
        return Set.copyOf(contentIds);
    }

    private static final class Collector implements HtmlVisitor {

        /** They have a margin, and so an empty line around them. */
        private static final Set<String> PARAGRAPHS = Set.of(
                "p",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "ul",
                "ol",
                "dl",
                "blockquote",
                "pre",
                "hr",
                "table",
                "form",
                "fieldset",
                "figure");

        private static final Set<String> LINES = Set.of(
                "br",
                "div",
                "li",
                "tr",
                "dt",
                "dd",
                "section",
                "article",
                "header",
                "footer",
                "main",
                "nav",
                "aside",
                "address",
                "center",
                "caption",
                "body",
                "option",
                "figcaption",
                "legend");

        private static final Pattern CID = Pattern.compile("(?i)\\bcid:([^\\s\"'()<>]++)");

        private final HtmlLinks links = new HtmlLinks();
        private final TextFlow text = new TextFlow();
        private final Set<String> contentIds = new LinkedHashSet<>();
        private final OpenElements open = new OpenElements();
        private boolean inStyle;

        @Override
        public void start(HtmlTag tag) {
            open.start(tag);
            separate(tag.name());
            links.start(tag);
            tag.attributes().values().forEach(this::findContentIds);
            inStyle = tag.name().equals("style");
        }

        @Override
        public void end(String name) {
            open.end(name);
            separate(name);
            links.end(name);
            inStyle = false;
        }

        @Override
        public void text(String more) {
            if (inStyle) {
                findContentIds(more);
            }
            if (open.isSeen()) {
                text.append(more);
                links.text(more);
            }
        }

        private void separate(String name) {
            if (PARAGRAPHS.contains(name)) {
                text.newParagraph();
                links.space();
            } else if (LINES.contains(name)) {
                text.newLine();
                links.space();
            } else if (name.equals("td") || name.equals("th")) {
                text.space();
                links.space();
            }
        }

        private void findContentIds(String value) {
            CID.matcher(value).results().forEach(found -> contentIds.add(decoded(found.group(1))));
        }

        private static String decoded(String id) {
            try {
                return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return id;
            }
        }
    }
}
