package dev.restante.lint;

import static dev.restante.lint.Rule.error;
import static dev.restante.lint.Rule.warning;

import dev.restante.mime.HeaderField;
import dev.restante.mime.MailAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which fields a header has, and whether they are fields at all. */
final class HeaderRules {

    /** At most one of each: RFC 5322, section 3.6, and for those of MIME RFC 2045, section 3. */
    private static final List<String> SINGLE = List.of(
            "Date",
            "From",
            "Sender",
            "Reply-To",
            "To",
            "Cc",
            "Bcc",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Content-ID",
            "Content-Disposition");

    private static final List<String> OF_ADDRESSES = List.of("From", "Sender", "Reply-To", "To", "Cc");

    static final List<Rule> RULES = List.of(
            error("header-missing", "There are `From` and `Date`", "RFC 5322, section 3.6", HeaderRules::missing),
            error(
                    "header-repeated",
                    "Fields that may be there once are not there twice",
                    "RFC 5322, section 3.6",
                    HeaderRules::repeated),
            error(
                    "header-malformed",
                    "Every line of the header is a field or continues one",
                    "RFC 5322, section 2.2",
                    HeaderRules::malformed),
            error(
                    "header-not-encoded",
                    "The header is ASCII, with encoded words for all else, unless the mail was sent with SMTPUTF8",
                    "RFC 2047, section 1",
                    HeaderRules::notEncoded),
            error("address-malformed", "Addresses have a domain", "RFC 5322, section 3.4.1", HeaderRules::addresses),
            error(
                    "sender-missing",
                    "There is a `Sender` if there are several authors",
                    "RFC 5322, section 3.6.2",
                    HeaderRules::senderMissing),
            warning(
                    "recipient-missing",
                    "There is a `To`, `Cc` or `Bcc`",
                    "RFC 5322, section 3.6.3",
                    HeaderRules::recipientMissing),
            warning("subject-missing", "There is a subject", "RFC 5322, section 3.6.5", HeaderRules::subjectMissing));

    private HeaderRules() {}

    private static void missing(Inspection mail, Report report) {
        Stream.of("From", "Date")
                .filter(name -> !mail.hasHeader(name))
                .forEach(name -> report.found("There is no " + name));
    }

    private static void repeated(Inspection mail, Report report) {
        for (String name : SINGLE) {
            int times = mail.headers(name).size();
            if (times > 1) {
                report.found("There may be one %s, not %d".formatted(name, times), "header field " + name);
            }
        }
    }

    private static void malformed(Inspection mail, Report report) {
        mail.headers().stream()
                .filter(field -> field.name().isEmpty())
                .forEach(field -> report.found("No field has this line", field.unfoldedValue()));
    }

    private static void notEncoded(Inspection mail, Report report) {
        if (mail.envelope().filter(envelope -> envelope.smtpUtf8()).isEmpty()) {
            mail.parts()
                    .forEach(part -> part.mime().headers().stream()
                            .filter(field -> !isAscii(mail, field))
                            .forEach(field -> report.found(
                                    "Not ASCII, and no encoded words",
                                    (part.place() + " header field " + field.name()).strip())));
        }
    }

    private static boolean isAscii(Inspection mail, HeaderField field) {
        for (int i = field.start(); i < field.end(); i++) {
            if (mail.raw().at(i) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void addresses(Inspection mail, Report report) {
        for (String name : OF_ADDRESSES) {
            for (HeaderField field : mail.headers(name)) {
                checkAddresses(name, field.unfoldedValue(), report);
            }
        }
    }

    private static void checkAddresses(String name, String value, Report report) {
        List<MailAddress> items = MailAddress.parseList(value);
        if (items.isEmpty()) {
            report.found("There is no address", "header field " + name);
        }
        items.stream()
                .filter(item -> !item.isGroupStart() && !item.isGroupEnd())
                .filter(item -> "".equals(item.host()) || "".equals(item.mailbox()))
                .forEach(item -> report.found(
                        "This is no address: " + Report.shortened(item.name() + " " + item.address()),
                        "header field " + name));
    }

    private static void senderMissing(Inspection mail, Report report) {
        int authors = mail.mail().from().size();
        if (authors > 1 && !mail.hasHeader("Sender")) {
            report.found("There are %d authors, but no Sender".formatted(authors), "header field From");
        }
    }

    private static void recipientMissing(Inspection mail, Report report) {
        if (Stream.of("To", "Cc", "Bcc").noneMatch(mail::hasHeader)) {
            report.found("There is no To, Cc or Bcc");
        }
    }

    private static void subjectMissing(Inspection mail, Report report) {
        if (mail.mail().subject().isBlank()) {
            report.found("There is no subject");
        }
    }
}
