package dev.restante.lint;

import static dev.restante.lint.Rule.warning;

import dev.restante.decode.HtmlTag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What mail readers do not show, or not as it is meant. */
final class HtmlRules {

    /** Gmail shows no more, and a link to the rest. */
    private static final int MAX_SHOWN = 102 * 1024;

    private static final Set<String> ACTIVE = Set.of("script", "iframe", "object", "embed", "applet");

    private static final Set<String> OF_FORMS = Set.of("form", "input", "select", "textarea");

    static final List<Rule> RULES = List.of(
            warning("html-clipped", "The HTML has at most 102 KiB: Gmail shows no more", "", HtmlRules::clipped),
            warning(
                    "html-script",
                    "There are no scripts, frames and plug-ins: they are taken out",
                    "",
                    HtmlRules::script),
            warning("html-form", "There are no forms: most readers disable them", "", HtmlRules::form),
            warning("image-without-alt", "Images have an `alt`, be it empty", "", HtmlRules::imageWithoutAlt),
            warning("image-insecure", "Images come by `https`", "", HtmlRules::imageInsecure),
            warning(
                    "image-embedded",
                    "Images are no `data:` URLs: many readers do not show them",
                    "",
                    HtmlRules::embedded));

    private HtmlRules() {}

    private static void each(Inspection mail, Predicate<HtmlTag> which, String message, Report report) {
        mail.tags().stream().filter(which).forEach(tag -> report.found(message, tag.source()));
    }

    private static void clipped(Inspection mail, Report report) {
        int size = mail.html().getBytes(StandardCharsets.UTF_8).length;
        if (size > MAX_SHOWN) {
            report.found("The HTML has %d octets".formatted(size));
        }
    }

    private static void script(Inspection mail, Report report) {
        each(mail, tag -> ACTIVE.contains(tag.name()) || hasHandler(tag), "Something that is to run", report);
    }

    private static boolean hasHandler(HtmlTag tag) {
        return tag.attributes().keySet().stream().anyMatch(name -> name.startsWith("on"));
    }

    private static void form(Inspection mail, Report report) {
        each(mail, tag -> OF_FORMS.contains(tag.name()), "A form, or a piece of one", report);
    }

    private static void imageWithoutAlt(Inspection mail, Report report) {
        each(mail, tag -> isImage(tag) && tag.attribute("alt").isEmpty(), "An image without alt", report);
    }

    private static void imageInsecure(Inspection mail, Report report) {
        each(mail, tag -> isImage(tag) && source(tag).startsWith("http:"), "An image by http", report);
    }

    private static void embedded(Inspection mail, Report report) {
        each(mail, tag -> isImage(tag) && source(tag).startsWith("data:"), "An image as a data URL", report);
    }

    private static boolean isImage(HtmlTag tag) {
        return tag.name().equals("img");
    }

    private static String source(HtmlTag tag) {
        return tag.attribute("src").orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
