package dev.restante.lint;

import static dev.restante.lint.Rule.warning;

import dev.restante.content.Link;
import dev.restante.decode.HtmlTag;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether links lead anywhere. */
final class LinkRules {

    /** Of the template languages that are common; also as it stands in a URL. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}\n]{1,100}+\\}\\}|\\$\\{[^{}\n]{1,100}+\\}"
            + "|<%=?[^<>%\n]{1,100}+%>|%%[A-Za-z_]{1,50}+%%|(?i:%7B%7B[^%\n]{1,100}+%7D%7D|\\$%7B[^%\n]{1,100}+%7D)");

    static final List<Rule> RULES = List.of(
            warning("link-empty", "Links lead somewhere", "", LinkRules::empty),
            warning("dead-anchor", "Links within the HTML have a target there", "", LinkRules::deadAnchor),
            warning("link-javascript", "No link is a script, which no mail reader runs", "", LinkRules::javascript),
            warning("link-relative", "Links are absolute: a mail has no address of its own", "", LinkRules::relative),
            warning(
                    "placeholder-unresolved",
                    "Nothing looks like a placeholder of a template: `{{name}}`, `${name}`, `<%= name %>`, `%%NAME%%`",
                    "",
                    LinkRules::placeholder));

    private LinkRules() {}

    private static void each(Inspection mail, Predicate<String> target, String message, Report report) {
        mail.tags().stream()
                .filter(tag -> isLink(tag)
                        && tag.attribute("href")
                                .map(String::strip)
                                .filter(target)
                                .isPresent())
                .forEach(tag -> report.found(message, tag.source()));
    }

    private static boolean isLink(HtmlTag tag) {
        return tag.name().equals("a") || tag.name().equals("area");
    }

    private static void empty(Inspection mail, Report report) {
        each(mail, href -> href.isEmpty() || href.equals("#"), "The link leads nowhere", report);
    }

    private static void deadAnchor(Inspection mail, Report report) {
        Set<String> targets = new HashSet<>(Set.of("top"));
        mail.tags().forEach(tag -> {
            tag.attribute("id").ifPresent(targets::add);
            tag.attribute("name").ifPresent(targets::add);
        });
        each(
                mail,
                href -> href.length() > 1 && href.startsWith("#") && !targets.contains(href.substring(1)),
                "Nothing in the HTML has this id",
                report);
    }

    private static void javascript(Inspection mail, Report report) {
        each(mail, href -> href.toLowerCase(Locale.ROOT).startsWith("javascript:"), "A script as a link", report);
    }

    private static void relative(Inspection mail, Report report) {
        boolean based = mail.tags().stream()
                .anyMatch(tag ->
                        tag.name().equals("base") && tag.attribute("href").isPresent());
        each(
                mail,
                href -> !based
                        && !href.isEmpty()
                        && !href.startsWith("#")
                        && !PLACEHOLDER.matcher(href).find()
                        && new Link("", href, Link.Origin.HTML).scheme().isEmpty(),
                "A relative link, which leads nowhere from a mail",
                report);
    }

    private static void placeholder(Inspection mail, Report report) {
        find(mail.mail().subject(), "subject", report);
        find(mail.text(), "plain text", report);
        find(mail.htmlContent().visibleText(), "HTML", report);
        mail.htmlContent().links().forEach(link -> find(link.target(), "link " + link.target(), report));
    }

    private static void find(String text, String place, Report report) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            report.found("A placeholder: " + placeholder.group(), place);
        }
    }
}
