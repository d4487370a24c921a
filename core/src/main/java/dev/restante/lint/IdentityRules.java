package dev.restante.lint;

import static dev.restante.lint.Rule.error;
import static dev.restante.lint.Rule.warning;

import dev.restante.mail.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a mail says of itself: which one it is, of when, and from whom. */
final class IdentityRules {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]++";

    // msg-id = [CFWS] "<" id-left "@" id-right ">" [CFWS]     RFC 5322, section 3.6.4
    private static final Pattern MESSAGE_ID = Pattern.compile("<" + ATOM + "@(?:" + ATOM + "|\\[[!-Z^-~]*+\\])>");

    /** Names that are the same on every machine, and so make no identifier unique. */
    private static final Pattern LOCAL_DOMAIN =
            Pattern.compile("[^.]*+|.*\\.(?:local|localhost|localdomain|internal|lan|home|invalid)");

    /** Receivers differ in what they let pass; a day forgives wrong time zones. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    static final List<Rule> RULES = List.of(
            warning(
                    "message-id-missing",
                    "There is a `Message-ID`",
                    "RFC 5322, section 3.6.4",
                    IdentityRules::messageIdMissing),
            error(
                    "message-id-malformed",
                    "The `Message-ID` is of the form `<left@right>`",
                    "RFC 5322, section 3.6.4",
                    IdentityRules::messageIdMalformed),
            warning(
                    "message-id-domain",
                    "The `Message-ID` has a domain of the sender's, not the name of a machine",
                    "RFC 5322, section 3.6.4",
                    IdentityRules::messageIdDomain),
            error("date-malformed", "`Date` is a date", "RFC 5322, section 3.3", IdentityRules::dateMalformed),
            warning(
                    "date-off",
                    "`Date` is less than a day from now",
                    "RFC 5322, section 3.6.1",
                    IdentityRules::dateOff),
            warning(
                    "from-differs-from-envelope",
                    "The domain of `From` is that of MAIL FROM, or one above or below it",
                    "",
                    IdentityRules::fromDiffers));

    private IdentityRules() {}

    private static void messageIdMissing(Inspection mail, Report report) {
        if (mail.mail().messageId().isEmpty()) {
            report.found("There is no Message-ID");
        }
    }

    private static void messageIdMalformed(Inspection mail, Report report) {
        mail.mail()
                .messageId()
                .filter(id -> !MESSAGE_ID.matcher(id).matches())
                .ifPresent(id -> report.found(
                        "Not of the form <left@right>: " + Report.shortened(id), "header field Message-ID"));
    }

    private static void messageIdDomain(Inspection mail, Report report) {
        mail.mail()
                .messageId()
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .map(id -> id.substring(id.indexOf('@') + 1, id.length() - 1))
                .filter(domain ->
                        LOCAL_DOMAIN.matcher(domain.toLowerCase(Locale.ROOT)).matches())
                .ifPresent(domain -> report.found(
                        "This is no domain of the sender's: " + Report.shortened(domain), "header field Message-ID"));
    }

    private static void dateMalformed(Inspection mail, Report report) {
        if (mail.hasHeader("Date") && mail.mail().date().isEmpty()) {
            report.found(
                    "No date: " + Report.shortened(mail.headers("Date").get(0).unfoldedValue()), "header field Date");
        }
    }

    private static void dateOff(Inspection mail, Report report) {
        Optional<OffsetDateTime> date = mail.mail().date();
        Optional<Instant> now = mail.time();
        if (date.isPresent() && now.isPresent()) {
            Duration off = Duration.between(now.get(), date.get().toInstant());
            if (off.abs().compareTo(TOLERANCE) > 0) {
                String side = off.isNegative() ? "in the past" : "in the future";
                report.found("%d hours %s".formatted(off.abs().toHours(), side), "header field Date");
            }
        }
    }

    private static void fromDiffers(Inspection mail, Report report) {
        String sender =
                mail.envelope().map(envelope -> domain(envelope.mailFrom())).orElse("");
        List<String> authors = mail.mail().from().stream()
                .map(EmailAddress::address)
                .map(IdentityRules::domain)
                .filter(domain -> !domain.isEmpty())
                .toList();
        if (!sender.isEmpty() && !authors.isEmpty() && authors.stream().noneMatch(each -> areKin(each, sender))) {
            report.found(
                    "From is of %s, MAIL FROM of %s".formatted(Report.shortened(authors.get(0)), sender),
                    "header field From");
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean areKin(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }
}
