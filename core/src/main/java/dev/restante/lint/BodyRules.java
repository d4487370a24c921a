package dev.restante.lint;

import static dev.restante.lint.Rule.error;
import static dev.restante.lint.Rule.warning;

import dev.restante.mail.Attachment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a mail consists of: its bodies, its attachments, its images. */
final class BodyRules {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,40}+");

    /** Texts of fewer words are too short to be compared. */
    private static final int FEW_WORDS = 10;

    private static final int MANY_WORDS = 50;

    /** Of a hundred words of the text, so many are in the HTML too, or else it is another text. */
    private static final int SHARED_PERCENT = 20;

    static final List<Rule> RULES = List.of(
            warning(
                    "no-text-part",
                    "Beside HTML there is plain text",
                    "RFC 2046, section 5.1.4",
                    BodyRules::noTextPart),
            warning(
                    "text-differs-from-html",
                    "Plain text and HTML say the same",
                    "RFC 2046, section 5.1.4",
                    BodyRules::textDiffers),
            warning(
                    "attachment-without-name",
                    "Attachments have a file name",
                    "RFC 2183, section 2.3",
                    BodyRules::attachmentWithoutName),
            error(
                    "inline-image-missing",
                    "What the HTML refers to by `cid:` is in the mail",
                    "RFC 2111, section 2",
                    BodyRules::inlineImageMissing),
            warning(
                    "inline-image-unused",
                    "The HTML refers to every inline image",
                    "RFC 2387, section 3.4",
                    BodyRules::inlineImageUnused));

    private BodyRules() {}

    private static void noTextPart(Inspection mail, Report report) {
        if (!mail.html().isBlank() && mail.text().isBlank()) {
            report.found("There is HTML, but no plain text beside it");
        }
    }

    private static void textDiffers(Inspection mail, Report report) {
        if (mail.text().isBlank() || mail.html().isBlank()) {
            return;
        }
        Set<String> text = words(mail.text());
        Set<String> html = words(mail.htmlContent().visibleText());
        long shared = text.stream().filter(html::contains).count();
        if (text.size() >= FEW_WORDS && html.size() >= FEW_WORDS && shared * 100 < text.size() * SHARED_PERCENT) {
            report.found("Of %d words of the plain text, %d are in the HTML".formatted(text.size(), shared));
        } else if (text.size() < FEW_WORDS && html.size() >= MANY_WORDS) {
            report.found("The plain text has %d words, the HTML %d".formatted(text.size(), html.size()));
        }
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
        return words;
    }

    private static void attachmentWithoutName(Inspection mail, Report report) {
        mail.mail().attachments().stream()
                .filter(attachment -> attachment.fileName().isEmpty() && needsName(attachment))
                .forEach(attachment -> report.found("An attachment without a file name", attachment.contentType()));
    }

    /** Texts and messages that are not marked as attachments are shown as they are. */
    private static boolean needsName(Attachment attachment) {
        return attachment.disposition().filter("attachment"::equals).isPresent()
                || Stream.of("text/", "message/", "multipart/").noneMatch(attachment.contentType()::startsWith);
    }

    private static void inlineImageMissing(Inspection mail, Report report) {
        Set<String> present = new HashSet<>();
        for (Part part : mail.parts()) {
            part.mime().header("Content-ID").ifPresent(id -> present.add(id.replaceAll("^<|>$", "")));
        }
        mail.htmlContent().contentIds().stream()
                .filter(id -> !present.contains(id))
                .sorted()
                .forEach(id -> report.found("No part has this Content-ID", "cid:" + id));
    }

    private static void inlineImageUnused(Inspection mail, Report report) {
        mail.mail().inlineImages().stream()
                .filter(image -> !image.referenced())
                .forEach(image -> report.found("The HTML does not refer to this image", "cid:" + image.contentId()));
    }
}
