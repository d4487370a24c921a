package dev.restante.lint;

import static dev.restante.lint.Rule.error;
import static dev.restante.lint.Rule.warning;

import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a mail is divided into parts. */
final class MimeRules {

    private static final Set<String> IDENTITIES = Set.of("7bit", "8bit", "binary");

    static final List<Rule> RULES = List.of(
            error(
                    "mime-version-missing",
                    "A mail of MIME has a `MIME-Version`",
                    "RFC 2045, section 4",
                    MimeRules::versionMissing),
            error(
                    "content-type-malformed",
                    "`Content-Type` is of the form `type/subtype`",
                    "RFC 2045, section 5.1",
                    MimeRules::contentTypeMalformed),
            error(
                    "boundary-missing",
                    "A multipart has a boundary, and a line with it",
                    "RFC 2046, section 5.1.1",
                    MimeRules::boundaryMissing),
            error(
                    "boundary-unclosed",
                    "A multipart ends with `--boundary--`",
                    "RFC 2046, section 5.1.1",
                    MimeRules::boundaryUnclosed),
            error(
                    "multipart-encoded",
                    "Only what is in a multipart is encoded, not the multipart itself",
                    "RFC 2045, section 6.4",
                    MimeRules::multipartEncoded),
            warning(
                    "alternative-order",
                    "In a `multipart/alternative`, plain text comes before HTML",
                    "RFC 2046, section 5.1.4",
                    MimeRules::alternativeOrder));

    private MimeRules() {}

    private static void versionMissing(Inspection mail, Report report) {
        boolean mime = mail.headers().stream()
                .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).startsWith("content-"));
        if (mime && !mail.hasHeader("MIME-Version")) {
            report.found("There are fields of MIME, but no MIME-Version");
        }
    }

    private static void contentTypeMalformed(Inspection mail, Report report) {
        for (Part part : mail.parts()) {
            part.mime()
                    .header("Content-Type")
                    .filter(value -> isIgnored(value, part.mime()))
                    .ifPresent(value -> report.found("No media type: " + Report.shortened(value), part.place()));
        }
    }

    /** What makes no sense is taken for plain text (RFC 2045, section 5.2). */
    private static boolean isIgnored(String value, MimePart part) {
        return part.contentType().fullType().equals("text/plain")
                && !value.replaceAll("\\s++|\\([^()]*+\\)", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("text/plain");
    }

    private static boolean isMultipart(Part part) {
        return part.mime().contentType().type().equals("multipart");
    }

    private static void boundaryMissing(Inspection mail, Report report) {
        for (Part part : mail.parts()) {
            if (isMultipart(part) && !part.mime().isMultipart()) {
                boolean named =
                        part.mime().contentType().parameters().get("boundary").isPresent();
                report.found(named ? "No line has the boundary" : "The multipart has no boundary", part.place());
            }
        }
    }

    private static void boundaryUnclosed(Inspection mail, Report report) {
        for (Part part : mail.parts()) {
            if (part.mime().isMultipart() && !isClosed(mail.raw(), part.mime())) {
                report.found("The multipart has no last line with its boundary", part.place());
            }
        }
    }

    // close-delimiter := CRLF "--" boundary "--"     RFC 2046, section 5.1.1
    private static boolean isClosed(RawMessage raw, MimePart multipart) {
        List<MimePart> children = multipart.children();
        String delimiter = "--"
                + multipart
                        .contentType()
                        .parameters()
                        .get("boundary")
                        .orElse("")
                        .stripTrailing() + "--";
        int offset = children.get(children.size() - 1).end();
        offset += startsWith(raw, offset, "\r") ? 1 : 0;
        offset += startsWith(raw, offset, "\n") ? 1 : 0;
        return startsWith(raw, offset, delimiter);
    }

    private static boolean startsWith(RawMessage raw, int offset, String ascii) {
        if (raw.size() - offset < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if ((raw.at(offset + i) & 0xff) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static void multipartEncoded(Inspection mail, Report report) {
        for (Part part : mail.parts()) {
            String encoding = part.mime().transferEncoding();
            if (isMultipart(part) && !IDENTITIES.contains(encoding)) {
                report.found("A multipart in " + Report.shortened(encoding), part.place());
            }
        }
    }

    private static void alternativeOrder(Inspection mail, Report report) {
        for (Part part : mail.parts()) {
            if (part.mime().contentType().fullType().equals("multipart/alternative")) {
                List<String> types = part.mime().children().stream()
                        .map(child -> child.contentType().fullType())
                        .toList();
                if (types.contains("text/html") && types.lastIndexOf("text/plain") > types.indexOf("text/html")) {
                    report.found("HTML comes before plain text, which readers then prefer", part.place());
                }
            }
        }
    }
}
