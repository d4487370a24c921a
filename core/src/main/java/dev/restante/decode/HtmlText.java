package dev.restante.decode;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What HTML says when its markup is taken away: good for a glance at it, not for showing it. */
final class HtmlText implements HtmlVisitor {

    /** Their content is not shown. */
    private static final Set<String> HIDDEN = Set.of("head", "script", "style", "title", "template");

    private final StringBuilder text = new StringBuilder();
    private @Nullable String hidden;

    private HtmlText() {}

    /**
     * Takes the markup away.
     *
     * @param html the source
     * @return the text; a tag becomes a space
     */
    static String of(String html) {
        HtmlText reader = new HtmlText();
        HtmlReader.read(html, reader);
        return reader.text.toString();
    }

    @Override
    public void start(HtmlTag tag) {
        text.append(' ');
        if (hidden == null && HIDDEN.contains(tag.name())) {
            hidden = tag.name();
        }
    }

    @Override
    public void end(String name) {
        text.append(' ');
        if (name.equals(hidden)) {
            hidden = null;
        }
    }

    @Override
    public void text(String more) {
        if (hidden == null) {
            text.append(more);
        }
    }
}
