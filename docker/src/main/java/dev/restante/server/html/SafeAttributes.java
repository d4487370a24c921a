package dev.restante.server.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Takes away the attributes that may do something, and URLs that lead elsewhere than to the web or a person. */
final class SafeAttributes {

    /** Where the user goes by himself. */
    private static final Set<String> LINKS = Set.of("href", "xlink:href", "cite", "longdesc");

    private static final Pattern LINK = Pattern.compile("https?://.*|(?:mailto|tel|sms):.*|#.*", Pattern.DOTALL);

    /** What is shown in the page itself. */
    private static final Set<String> IMAGES = Set.of("src", "background", "poster", "lowsrc", "dynsrc");

    private static final Pattern IMAGE = Pattern.compile("https?://.*|data:image/.*", Pattern.DOTALL);

    private static final Set<String> REMOVED = Set.of(
            "action",
            "ping",
            "target",
            "srcdoc",
            "manifest",
            "http-equiv",
            "attributionsrc",
            "autofocus",
            "nonce",
            "is",
            "data",
            "codebase",
            "archive",
            "classid",
            "profile");

    /** Browsers pass over them, wherever they stand. */
    private static final Pattern IGNORED = Pattern.compile("[\\x00-\\x20\\x7F]++");

    private final InlineImages images;

    SafeAttributes(InlineImages images) {
        this.images = images;
    }

    void clean(Element element) {
        for (Attribute each : List.copyOf(element.attributes().asList())) {
            if (!stays(element, each.getKey())) {
                element.removeAttr(each.getKey());
            }
        }
        if (element.hasAttr("href")) {
            openElsewhere(element);
        }
    }

    private boolean stays(Element element, String key) {
        String name = key.toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.startsWith("form") || REMOVED.contains(name)) {
            return false;
        }
        if (LINKS.contains(name)) {
            return LINK.matcher(plain(element.attr(key))).matches();
        }
        if (IMAGES.contains(name)) {
            element.attr(key, images.replaceIn(element.attr(key)));
            return IMAGE.matcher(plain(element.attr(key))).matches();
        }
        if (name.equals("style")) {
            element.attr(key, images.replaceIn(element.attr(key)));
        }
        return true;
    }

    private static String plain(String url) {
        return IGNORED.matcher(url).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Within the page it stays there. */
    private static void openElsewhere(Element link) {
        if (!link.attr("href").strip().startsWith("#")) {
            link.attr("target", "_blank").attr("rel", "noopener noreferrer");
        }
    }
}
