package dev.restante.lint;

import static dev.restante.lint.Rule.error;
import static dev.restante.lint.Rule.warning;

import dev.restante.content.ListUnsubscribe;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether people get off a mailing list. */
final class ListRules {

    private static final Set<String> BULK = Set.of("bulk", "list", "junk");

    // RFC 2369, section 2: URLs in angle brackets, commas between them, comments around them
    private static final Pattern FIELD = Pattern.compile(
            "(?:[\\s,]|\\([^()]*+\\))*+(?:<\\s*+[A-Za-z][A-Za-z0-9+.-]*+:[^<>]++>(?:[\\s,]|\\([^()]*+\\))*+)++");

    static final List<Rule> RULES = List.of(
            warning(
                    "unsubscribe-missing",
                    "Bulk mail (`Precedence` or `List-Id`) has a `List-Unsubscribe`",
                    "RFC 2369, section 3.2",
                    ListRules::missing),
            error(
                    "unsubscribe-malformed",
                    "`List-Unsubscribe` has URLs in angle brackets",
                    "RFC 2369, section 2",
                    ListRules::malformed),
            warning(
                    "one-click-missing",
                    "Bulk mail with a `List-Unsubscribe` has a `List-Unsubscribe-Post` too: large receivers ask for it",
                    "RFC 8058, section 3.1",
                    ListRules::oneClickMissing),
            error(
                    "one-click-broken",
                    "`List-Unsubscribe-Post` is `List-Unsubscribe=One-Click`, and there is an `https` URL for it",
                    "RFC 8058, section 3.1",
                    ListRules::oneClickBroken));

    private ListRules() {}

    private static boolean isBulk(Inspection mail) {
        return mail.hasHeader("List-Id")
                || mail.headers("Precedence").stream()
                        .anyMatch(field -> BULK.contains(field.unfoldedValue().toLowerCase(Locale.ROOT)));
    }

    private static void missing(Inspection mail, Report report) {
        if (isBulk(mail) && !mail.hasHeader("List-Unsubscribe")) {
            report.found("Bulk mail without List-Unsubscribe");
        }
    }

    private static void malformed(Inspection mail, Report report) {
        mail.headers("List-Unsubscribe").stream()
                .filter(field -> !FIELD.matcher(field.unfoldedValue()).matches())
                .forEach(field -> report.found(
                        "No URLs in angle brackets: " + Report.shortened(field.unfoldedValue()),
                        "header field List-Unsubscribe"));
    }

    private static void oneClickMissing(Inspection mail, Report report) {
        if (isBulk(mail) && mail.hasHeader("List-Unsubscribe") && !mail.hasHeader("List-Unsubscribe-Post")) {
            report.found("List-Unsubscribe without List-Unsubscribe-Post");
        }
    }

    private static void oneClickBroken(Inspection mail, Report report) {
        if (mail.hasHeader("List-Unsubscribe-Post")
                && !mail.mail().listUnsubscribe().map(ListUnsubscribe::oneClick).orElse(false)) {
            report.found(
                    "One click does not work: it needs List-Unsubscribe=One-Click here, and an https URL in"
                            + " List-Unsubscribe",
                    "header field List-Unsubscribe-Post");
        }
    }
}
