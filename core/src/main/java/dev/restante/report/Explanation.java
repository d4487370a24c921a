package dev.restante.report;

import dev.restante.mail.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first part, for people (RFC 6522 section 3). */
final class Explanation {

    private static final int MAX_LINE = 200;

    private Explanation() {}

    static ReportPart part(DeliveryReport report, String host) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(introduction(report.mail(), host));
        for (DeliveryAction action : DeliveryAction.values()) {
            outcome(report, action).ifPresent(paragraphs::add);
        }
        paragraphs.add(farewell(report));
        String text = String.join("\r\n", paragraphs);
        return ReportPart.of("text/plain; charset=us-ascii", "text/plain; charset=utf-8", text);
    }

    private static String introduction(ReceivedMail mail, String host) {
        return line("", "This is the mail server " + host + " with a report on your mail")
                + line("    ", mail.subject().isBlank() ? "(without a subject)" : mail.subject())
                + line("", "that came on " + Fields.dateTime(mail.envelope().receivedAt()) + ".");
    }

    private static Optional<String> outcome(DeliveryReport report, DeliveryAction action) {
        String recipients = report.recipients().stream()
                .filter(recipient -> recipient.action() == action)
                .map(Explanation::recipient)
                .collect(Collectors.joining());
        return recipients.isEmpty() ? Optional.empty() : Optional.of(line("", action.words()) + recipients);
    }

    private static String recipient(RecipientStatus recipient) {
        String diagnostic = recipient
                .diagnostic()
                .lines()
                .map(line -> line("        ", line))
                .collect(Collectors.joining());
        return line("    ", recipient.address()) + diagnostic;
    }

    private static String farewell(DeliveryReport report) {
        String returned = ReturnedContent.isWhole(report) ? "the whole mail" : "the header of the mail";
        return line("", "Attached are the status for programs, and " + returned + ".");
    }

    private static String line(String indent, String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ");
        return indent + (clean.length() <= MAX_LINE ? clean : clean.substring(0, MAX_LINE) + "...") + "\r\n";
    }
}
