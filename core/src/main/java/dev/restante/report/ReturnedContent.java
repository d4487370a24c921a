package dev.restante.report;

import dev.restante.mail.Envelope;
import dev.restante.mail.ReturnContent;
import dev.restante.mime.RawMessage;

/** The third part: the mail, or its header (RFC 6522 section 3). The octets are the mail's own. */
final class ReturnedContent {

    private ReturnedContent() {}

    /** RFC 3461 section 6.2: only who gets a failure gets the whole message. */
    static boolean isWhole(DeliveryReport report) {
        ReturnContent asked = report.mail().envelope().returnContent().orElse(ReturnContent.FULL);
        return report.worst() == DeliveryAction.FAILED && asked == ReturnContent.FULL;
    }

    static ReportPart of(DeliveryReport report) {
        RawMessage message = report.mail().message();
        return isWhole(report)
                ? part(report, "message/rfc822", "message/global", message.size())
                : part(report, "text/rfc822-headers", "message/global-headers", headerEnd(message));
    }

    /** RFC 6533 section 4.4: the global types are for what SMTPUTF8 brought, and not needed for what is all ASCII. */
    private static ReportPart part(DeliveryReport report, String asciiType, String globalType, int size) {
        Envelope envelope = report.mail().envelope();
        ReportPart part = new ReportPart(asciiType, report.mail().message(), size);
        boolean global = envelope.smtpUtf8() && part.encoding() != TransferEncoding.SEVEN_BIT;
        return global ? new ReportPart(globalType, part.octets(), size, part.encoding()) : part;
    }

    /** Where the header ends, before the empty line. */
    private static int headerEnd(RawMessage message) {
        int end = message.mime().bodyStart();
        int beforeLineEnd = end - lineEnd(message, end);
        boolean lastLineIsEmpty = beforeLineEnd == 0 || message.at(beforeLineEnd - 1) == '\n';
        return lastLineIsEmpty ? beforeLineEnd : end;
    }

    /** How many octets the line end before {@code end} has, if there is one. */
    private static int lineEnd(RawMessage message, int end) {
        if (end == 0 || message.at(end - 1) != '\n') {
            return 0;
        }
        return end > 1 && message.at(end - 2) == '\r' ? 2 : 1;
    }
}
