package dev.restante.content;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Finds the one link that is meant among those of a mail. */
public final class Links {

    private static final int SHOWN = 30;

    /** The narrow ways to mean a link by words come before the wide ones, and what readers click on before the rest. */
    private static final List<BiPredicate<Link, String>> WAYS = List.of(
            (link, words) -> isHtml(link) && normal(link.text()).equals(words),
            (link, words) -> isHtml(link) && normal(link.text()).contains(words),
            (link, words) -> !isHtml(link) && normal(link.text()).equals(words),
            (link, words) -> !isHtml(link) && normal(link.text()).contains(words));

    private Links() {}

    /**
     * The link whose text has these words, without regard to case and to how much white space there is. A link of HTML
     * comes before one of plain text, and one with just these words before one with more.
     *
     * @param links all links of a mail
     * @param words what its text contains
     * @return the link
     * @throws MailContentError if there is none, or if there are several with different targets
     */
    public static Link withText(List<Link> links, String words) {
        String wanted = normal(words);
        List<Link> found = WAYS.stream()
                .map(way ->
                        links.stream().filter(link -> way.test(link, wanted)).toList())
                .filter(matching -> !matching.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (found.isEmpty()) {
            throw new MailContentError("No link with the text \"" + words + "\" in this mail, " + listed(links));
        }
        return oneTarget(found, "Several links with the text \"" + words + "\", say more of it: ");
    }

    /**
     * The only link. Several with the same target are one.
     *
     * @param links all links of a mail
     * @return the link, rather of HTML than of plain text
     * @throws MailContentError if there is none, or if there are several with different targets
     */
    public static Link only(List<Link> links) {
        if (links.isEmpty()) {
            throw new MailContentError("No link in this mail, neither in its HTML nor in its text");
        }
        return oneTarget(links, "Several links in this mail, say by its text which one is meant: ");
    }

    private static Link oneTarget(List<Link> found, String complaint) {
        if (found.stream().map(Link::target).distinct().count() > 1) {
            throw new MailContentError(complaint + shown(found));
        }
        return found.get(0);
    }

    private static String listed(List<Link> links) {
        return links.isEmpty() ? "it has no links" : "its links are: " + shown(links);
    }

    private static String shown(List<Link> links) {
        String more = links.size() > SHOWN ? "\n  and %d more".formatted(links.size() - SHOWN) : "";
        return links.stream().limit(SHOWN).map(link -> "\n  " + link).collect(Collectors.joining()) + more;
    }

    private static boolean isHtml(Link link) {
        return link.origin() == Link.Origin.HTML;
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s++", " ").toLowerCase(Locale.ROOT);
    }
}
