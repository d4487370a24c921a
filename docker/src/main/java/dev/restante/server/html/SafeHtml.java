package dev.restante.server.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;

/** Makes HTML harmless: a tree is made of it, what may do something is taken away, and what is left is written anew. */
final class SafeHtml {

    /** Replies quote whole pages. To put the attributes of very many together takes the square of their number. */
    private static final int MOST_ROOTS = 20;

    private static final Pattern ROOT = Pattern.compile("(?i)<(?:html|body)(?![a-z0-9])");

    private SafeHtml() {}

    static String of(String html, InlineImages images) {
        Document document = Jsoup.parse(withFewRoots(html));
        document.filter(new SafeNodes(images));
        document.head().prependElement("meta").attr("charset", "utf-8");
        document.outputSettings(new OutputSettings().prettyPrint(false));
        return document.outerHtml();
    }

    private static String withFewRoots(String html) {
        Matcher root = ROOT.matcher(html);
        StringBuilder few = new StringBuilder();
        for (int roots = 1; root.find(); roots++) {
            root.appendReplacement(few, roots <= MOST_ROOTS ? "$0" : "<div");
        }
        return root.appendTail(few).toString();
    }
}
